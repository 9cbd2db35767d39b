-- The old address may stop a change of address, or agree to it.

alter table address_change add column stop_digest {bytes};
-- until when a change that somebody else asked for waits, unless the old address agrees before
alter table address_change add column waits_until {time};
-- when whoever reads the new address confirmed it
alter table address_change add column confirmed_at {time};
create index address_change_by_stop on address_change (stop_digest);
