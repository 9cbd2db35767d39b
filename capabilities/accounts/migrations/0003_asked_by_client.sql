-- From where a request came, as a keyed fingerprint, so that who asks in somebody's name retires only requests of
-- their own; forgotten with the request after a day.

alter table sign_in_request add column client_fingerprint {bytes};
