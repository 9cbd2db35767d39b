//! The tables this house can read, and how to know each one by its columns.

/// A table of one of the formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Table {
    Structures,
    InclusionServices,
    Organizations,
    Programs,
    Services,
    ServicesAtLocations,
    Locations,
    Addresses,
    PostalAddresses,
    Phones,
    Contacts,
    Schedules,
    RegularSchedules,
    HolidaySchedules,
    ServiceAreas,
    Languages,
    Accessibility,
    CostOptions,
    RequiredDocuments,
    Fundings,
    OrganizationIdentifiers,
    Taxonomies,
    TaxonomyTerms,
    ServicesTaxonomy,
    Attributes,
    Metadata,
    MetaTableDescriptions,
    ServiceCapacities,
    Units,
    Urls,
    Eligibilities,
    PaymentsAccepted,
}

/// How a table looks. Columns are separated by blanks.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) table: Table,
    /// Its name, then the other names its file has in the field.
    pub(crate) names: &'static [&'static str],
    /// Columns without which it is not this table; `a|b` means one of them.
    required: &'static str,
    /// Every column known, in all versions, with the keys under which JSON nests its details.
    columns: &'static str,
}

const fn shape(
    table: Table,
    names: &'static [&'static str],
    required: &'static str,
    columns: &'static str,
) -> Shape {
    Shape { table, names, required, columns }
}

pub(crate) const SHAPES: &[Shape] = &[
    shape(
        Table::Structures,
        &["structures", "structure"],
        "nom siret|date_maj|code_postal|reseaux_porteurs|courriel|lien_source",
        "__ignore__ source id nom date_maj description lien_source siret commune code_postal code_insee adresse \
         complement_adresse longitude latitude telephone courriel site_web horaires_accueil accessibilite_lieu \
         reseaux_porteurs",
    ),
    shape(
        Table::InclusionServices,
        &["services", "service"],
        "nom structure_id",
        "__ignore__ source structure_id id nom description lien_source date_maj type thematiques frais \
         frais_precisions publics publics_precisions conditions_acces commune code_postal code_insee adresse \
         complement_adresse longitude latitude telephone courriel modes_accueil zone_eligibilite \
         contact_nom_prenom lien_mobilisation modes_mobilisation mobilisable_par mobilisation_precisions \
         volume_horaire_hebdomadaire nombre_semaines horaires_accueil",
    ),
    shape(
        Table::Organizations,
        &["organizations", "organization", "organisations"],
        "name description|email|website|url|tax_id|tax_status|legal_status|logo",
        "id name alternate_name description email website url tax_status tax_id year_incorporated legal_status \
         logo uri parent_organization_id accreditations date_incorporated funding_sources licenses \
         organization_identifiers additional_websites funding locations programs contacts phones",
    ),
    shape(
        Table::Programs,
        &["programs", "program"],
        "name organization_id",
        "id organization_id name description alternate_name",
    ),
    shape(
        Table::Services,
        &["services", "service"],
        "status|application_process|fees|fees_description|wait_time|interpretation_services|organization\
         |service_at_locations|eligibility_description|assured_date|minimum_age|keywords|accreditations",
        "id organization_id program_id location_id name alternate_name description url email status \
         interpretation_services application_process fees_description wait_time fees accreditations \
         eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert last_modified \
         taxonomy_ids accepted_payments audience eligibility funding_sources keywords languages \
         required_documents service_areas website organization program phones schedules service_at_locations \
         funding cost_options contacts capacities additional_urls attributes metadata",
    ),
    shape(
        Table::ServicesAtLocations,
        &["service_at_location", "services_at_location", "service_at_locations", "services_at_locations"],
        "service_id|service location_id|location",
        "id service_id location_id description service location service_areas contacts phones schedules",
    ),
    shape(
        Table::Locations,
        &["locations", "location"],
        "latitude|transportation|location_type|addresses|virtual",
        "id location_type url organization_id name alternate_name description transportation latitude longitude \
         external_identifier external_identifier_type accessibility admin_emails email languages short_desc \
         virtual website addresses contacts phones schedules",
    ),
    shape(
        Table::Addresses,
        &["addresses", "physical_addresses", "address", "physical_address"],
        "address_1|city|postal_code",
        "id location_id organization_id attention address_1 address_2 address_3 address_4 city region \
         state_province postal_code country address_type",
    ),
    shape(
        Table::PostalAddresses,
        &["postal_addresses", "mail_addresses", "postal_address"],
        "address_1|city|postal_code attention",
        "id location_id organization_id attention address_1 address_2 address_3 address_4 city region \
         state_province postal_code country address_type",
    ),
    shape(
        Table::Phones,
        &["phones", "phone"],
        "number",
        "id location_id service_id organization_id contact_id service_at_location_id number extension type \
         language description department number_type vanity_number country_prefix languages",
    ),
    shape(
        Table::Contacts,
        &["contacts", "contact"],
        "name title|department|phone_number",
        "id organization_id service_id service_at_location_id location_id name title department email \
         phone_number phone_areacode phone_extension phones",
    ),
    shape(
        Table::Schedules,
        &["schedules", "schedule"],
        "opens_at|byday freq|byday|dtstart|valid_from",
        "id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst \
         freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link \
         attending_type notes",
    ),
    shape(
        Table::RegularSchedules,
        &["regular_schedules", "regular_schedule"],
        "weekday",
        "id service_id location_id service_at_location_id weekday opens_at closes_at original_text",
    ),
    shape(
        Table::HolidaySchedules,
        &["holiday_schedules", "holiday_schedule"],
        "start_date closed|opens_at",
        "id service_id location_id service_at_location_id closed opens_at closes_at start_date end_date",
    ),
    shape(
        Table::ServiceAreas,
        &["service_areas", "service_area"],
        "extent_type|service_area|extent|service_at_location_id name|service_area|description",
        "id service_id service_at_location_id name service_area description extent extent_type uri",
    ),
    shape(
        Table::Languages,
        &["languages", "language"],
        "language|code|note",
        "id service_id location_id phone_id name code note language",
    ),
    shape(
        Table::Accessibility,
        &["accessibility", "accessibility_for_disabilities"],
        "location_id details|accessibility",
        "id location_id description details url accessibility",
    ),
    shape(
        Table::CostOptions,
        &["cost_options", "cost_option"],
        "option|amount",
        "id service_id valid_from valid_to option currency amount amount_description",
    ),
    shape(
        Table::RequiredDocuments,
        &["required_documents", "required_document"],
        "document",
        "id service_id document uri",
    ),
    shape(
        Table::Fundings,
        &["funding", "fundings"],
        "source organization_id|service_id",
        "id organization_id service_id source",
    ),
    shape(
        Table::OrganizationIdentifiers,
        &["organization_identifiers", "organization_identifier"],
        "identifier organization_id",
        "id organization_id identifier_scheme identifier_type identifier",
    ),
    shape(
        Table::Taxonomies,
        &["taxonomies"],
        "name version",
        "id name description uri version taxonomy_terms",
    ),
    shape(
        Table::TaxonomyTerms,
        &["taxonomy_terms", "taxonomy", "taxonomy_term", "terms"],
        "name parent_id|parent_name|vocabulary|term_uri|taxonomy",
        "id name description code parent_id taxonomy language taxonomy_id term_uri parent_name vocabulary \
         taxonomy_facet taxonomy_detail term",
    ),
    shape(
        Table::ServicesTaxonomy,
        &["services_taxonomy", "service_taxonomy"],
        "service_id taxonomy_id",
        "id service_id taxonomy_id taxonomy_detail",
    ),
    shape(
        Table::Attributes,
        &[
            "attributes",
            "service_attributes",
            "other_attributes",
            "attribute",
            "service_attribute",
            "other_attribute",
        ],
        "taxonomy_term_id|taxonomy_term",
        "id link_id link_entity link_type taxonomy_term_id taxonomy_term value label service_id taxonomy_id",
    ),
    shape(
        Table::Metadata,
        &["metadata"],
        "resource_id|resource_type last_action_type",
        "id resource_id resource_type last_action_date last_action_type field_name previous_value \
         replacement_value updated_by",
    ),
    shape(
        Table::MetaTableDescriptions,
        &["meta_table_descriptions", "meta_table_description"],
        "character_set",
        "id name language character_set",
    ),
    shape(
        Table::ServiceCapacities,
        &["service_capacity", "service_capacities", "capacities"],
        "available|maximum unit_id|unit|updated",
        "id service_id unit_id unit available maximum updated description",
    ),
    shape(Table::Units, &["units", "unit"], "name scheme", "id name scheme identifier uri"),
    shape(
        Table::Urls,
        &["url", "urls", "additional_urls", "additional_websites"],
        "url label",
        "id url label organization_id service_id",
    ),
    shape(
        Table::Eligibilities,
        &["eligibility", "eligibilities"],
        "eligibility service_id",
        "id service_id eligibility",
    ),
    shape(Table::PaymentsAccepted, &["payments_accepted"], "payment", "id service_id payment"),
];

impl Shape {
    pub(crate) fn of(table: Table) -> Option<&'static Shape> {
        SHAPES.iter().find(|shape| shape.table == table)
    }

    pub(crate) fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    pub(crate) fn knows(&self, column: &str) -> bool {
        self.columns.split_whitespace().any(|known| known == column)
    }

    pub(crate) fn columns(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.columns.split_whitespace()
    }

    fn complete(&self, headings: &[&str]) -> bool {
        self.required
            .split_whitespace()
            .all(|wanted| wanted.split('|').any(|one| !one.is_empty() && headings.contains(&one)))
    }

    /// How well the headings fit: known columns count double, unknown ones against.
    fn fit(&self, headings: &[&str], file_stem: &str) -> Option<i64> {
        let is_named = self.names.contains(&file_stem);
        let points = |heading: &&str| *heading == "id" || heading.ends_with("_id");
        // Anybody's list has names and addresses; records of a package point to each other.
        let stands_alone = self.table == Table::Structures;
        if !self.complete(headings) || !(is_named || stands_alone || headings.iter().any(points)) {
            return None;
        }
        let known = headings.iter().filter(|heading| self.knows(heading)).count();
        let surplus = headings.len() - known;
        let named = i64::from(is_named) * 5;
        let score = i64::try_from(2 * known).ok()? - i64::try_from(surplus).ok()? + named;
        (known >= 2 && score > 0).then_some(score)
    }
}

/// The table these headings belong to. The name of the file only helps to choose between tables that look
/// alike; a file with a wrong name, or none, is known by its columns.
pub(crate) fn recognise(headings: &[&str], file_name: &str) -> Option<&'static Shape> {
    let stem = file_name.rsplit(['/', '\\', '›', ' ']).next().unwrap_or(file_name);
    let stem = stem.split('.').next().unwrap_or(stem).to_ascii_lowercase();
    let filled: Vec<&str> = headings.iter().copied().filter(|heading| !heading.is_empty()).collect();
    let mut best: Option<(i64, &'static Shape)> = None;
    for shape in SHAPES {
        let Some(score) = shape.fit(&filled, &stem) else { continue };
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, shape));
        }
    }
    best.map(|(_, shape)| shape)
}

#[cfg(test)]
mod tests;
