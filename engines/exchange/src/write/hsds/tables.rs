//! The tables of the standard, in its order, with their columns in its order.

/// A table: the word of its objects, its file, and its columns: `name:type`, `!` for a required one.
pub(super) struct TableOf {
    pub(super) name: &'static str,
    pub(super) file: &'static str,
    columns: &'static str,
    /// Keys under which objects of this table are nested.
    pub(super) keys: &'static [&'static str],
    /// The key of the object nested as one, where it is.
    pub(super) single: &'static str,
}

/// A column of a table.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    pub(super) required: bool,
}

impl TableOf {
    pub(super) fn columns(&self) -> impl Iterator<Item = Column> {
        self.columns.split_whitespace().map(|column| {
            let (name, kind) = column.split_once(':').unwrap_or((column, "string"));
            Column { name, kind: kind.trim_end_matches('!'), required: column.ends_with('!') }
        })
    }
}

const fn table(
    (name, file): (&'static str, &'static str),
    (keys, single): (&'static [&'static str], &'static str),
    columns: &'static str,
) -> TableOf {
    TableOf { name, file, columns, keys, single }
}

/// The place of a table in [`TABLES`].
pub(super) fn place(name: &str) -> Option<usize> {
    TABLES.iter().position(|table| table.name == name)
}

pub(super) const TABLES: &[TableOf] = &[
    table(
        ("organization", "organizations.csv"),
        (&[], "organization"),
        "id:uuid! name:string! alternate_name description:string! email:email website:uri tax_status tax_id \
         year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid",
    ),
    table(
        ("program", "programs.csv"),
        (&["programs"], "program"),
        "id:uuid! organization_id:uuid! name:string! alternate_name description:string!",
    ),
    table(
        ("service", "services.csv"),
        (&[], "service"),
        "id:uuid! organization_id:uuid! program_id:uuid name:string! alternate_name description url:uri email:email \
         status:string! interpretation_services application_process fees_description wait_time fees accreditations \
         eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses \
         alert last_modified:datetime",
    ),
    table(
        ("attribute", "attributes.csv"),
        (&["attributes"], ""),
        "id:uuid! link_id:uuid! taxonomy_term_id:uuid! link_type link_entity:string! value label",
    ),
    table(
        ("service_at_location", "service_at_location.csv"),
        (&["service_at_locations"], ""),
        "id:uuid! service_id:uuid! location_id:uuid! description",
    ),
    table(
        ("location", "locations.csv"),
        (&["locations"], "location"),
        "id:uuid! location_type:string! url:uri organization_id:uuid name alternate_name description transportation \
         latitude:number longitude:number external_identifier external_identifier_type",
    ),
    table(
        ("phone", "phones.csv"),
        (&["phones"], ""),
        "id:uuid! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid \
         number:string! extension:number type description",
    ),
    table(
        ("contact", "contacts.csv"),
        (&["contacts"], ""),
        "id:uuid! organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title \
         department email:email",
    ),
    table(
        ("address", "addresses.csv"),
        (&["addresses"], ""),
        "id:uuid! location_id:uuid attention address_1:string! address_2 city:string! region state_province:string! \
         postal_code:string! country:string! address_type:string!",
    ),
    table(
        ("schedule", "schedules.csv"),
        (&["schedules"], ""),
        "id:uuid! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date \
         dtstart:date timezone:number until:date count:number wkst freq interval:number byday byweekno bymonthday \
         byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes",
    ),
    table(
        ("funding", "funding.csv"),
        (&["funding"], ""),
        "id:uuid! organization_id:uuid service_id:uuid source",
    ),
    table(
        ("service_area", "service_areas.csv"),
        (&["service_areas"], ""),
        "id:uuid! service_id:uuid service_at_location_id:uuid name description extent extent_type uri",
    ),
    table(
        ("required_document", "required_documents.csv"),
        (&["required_documents"], ""),
        "id:uuid! service_id:uuid document uri:uri",
    ),
    table(
        ("language", "languages.csv"),
        (&["languages"], ""),
        "id:uuid! service_id:uuid location_id:uuid phone_id:uuid name code note",
    ),
    table(
        ("accessibility", "accessibility.csv"),
        (&["accessibility"], ""),
        "id:uuid! location_id:uuid description details url:uri",
    ),
    table(
        ("taxonomy_term", "taxonomy_terms.csv"),
        (&[], "taxonomy_term"),
        "id:uuid! code name:string! description:string! parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri",
    ),
    table(
        ("metadata", "metadata.csv"),
        (&["metadata"], ""),
        "id:uuid! resource_id:uuid! resource_type:string! last_action_date:date! last_action_type:string! \
         field_name:string! previous_value:string! replacement_value:string! updated_by:string!",
    ),
    table(
        ("meta_table_description", "meta_table_descriptions.csv"),
        (&[], ""),
        "id:uuid! name language character_set",
    ),
    table(
        ("cost_option", "cost_options.csv"),
        (&["cost_options"], ""),
        "id:uuid! service_id:uuid! valid_from:date valid_to:date option currency amount:number amount_description",
    ),
    table(
        ("organization_identifier", "organization_identifiers.csv"),
        (&["organization_identifiers"], ""),
        "id:uuid! organization_id:uuid! identifier_scheme identifier_type:string! identifier:string!",
    ),
    table(
        ("taxonomy", "taxonomies.csv"),
        (&[], ""),
        "id:uuid! name:string! description:string! uri:uri version",
    ),
    table(
        ("service_capacity", "service_capacity.csv"),
        (&["capacities"], ""),
        "id:uuid! service_id:uuid! unit_id:uuid! available:number! maximum:number description updated:datetime!",
    ),
    table(("unit", "units.csv"), (&[], "unit"), "id:uuid! name:string! scheme identifier uri:uri"),
    table(
        ("url", "url.csv"),
        (&["additional_urls", "additional_websites"], ""),
        "id:uuid! label url:uri! organization_id:uuid service_id:uuid",
    ),
];
