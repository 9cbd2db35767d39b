//! What was asked of the picture in its address, and who is then shown.

use cooperation::RelationKind;
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use vocabulary::territory::{Commune, Territory};
use web::{Failure, Visit};

use crate::everybody::Party;
use crate::ties::Fabric;

/// The word for those who did not say their family or their commune, in addresses.
pub(crate) const UNSAID: &str = "non-dite";

/// In which order the table stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// Most links first.
    #[default]
    Links,
    /// By name.
    Name,
    /// By family, then name.
    Family,
    /// By commune, then name.
    Commune,
}

impl Order {
    /// Its word in addresses.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Links => "",
            Self::Name => "nom",
            Self::Family => "famille",
            Self::Commune => "commune",
        }
    }

    fn from_code(code: &str) -> Self {
        let all = [Self::Name, Self::Family, Self::Commune];
        all.into_iter().find(|order| order.code() == code).unwrap_or_default()
    }
}

/// Where an organisation stands, as one may ask for it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// In this commune.
    In(&'static Commune),
    /// It did not say where.
    Unsaid,
}

impl Place {
    /// Its word in addresses.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::In(commune) => commune.code,
            Self::Unsaid => UNSAID,
        }
    }

    fn holds(self, party: &Party) -> bool {
        party.commune.map_or(UNSAID, |own| own.code) == self.code()
    }
}

/// What was asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// The place of a family in the order of families.
    pub(crate) group: Option<usize>,
    pub(crate) commune: Option<Place>,
    pub(crate) kind: Option<RelationKind>,
    /// The organisation whose partners, and theirs, are shown.
    pub(crate) around: Option<Uuid>,
    pub(crate) order: Order,
    pub(crate) page: usize,
}

/// Who is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Those in the table, by their places among the parties.
    pub(crate) listed: Vec<usize>,
    /// Those in the picture: the same, and those they work with.
    pub(crate) drawn: Vec<usize>,
    /// The ties in the picture, by their places.
    pub(crate) ties: Vec<usize>,
}

impl Asked {
    /// What the address asks for; a family, commune or kind that does not exist is refused.
    pub(crate) fn read(visit: &Visit, pairs: &[(String, String)]) -> Result<Self, Failure> {
        let value =
            |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        let misread = |name: &str| Failure::bad_request(name, visit.say("portrait-misread"));
        let group = match value("famille") {
            "" => None,
            UNSAID => Some(LegalFamily::ALL.len()),
            code => {
                let place = LegalFamily::ALL.iter().position(|family| family.code() == code);
                Some(place.ok_or_else(|| misread("famille"))?)
            }
        };
        let commune = match value("commune") {
            "" => None,
            UNSAID => Some(Place::Unsaid),
            code => {
                let commune = Territory::france().commune(code);
                Some(Place::In(commune.ok_or_else(|| misread("commune"))?))
            }
        };
        let kind = match value("lien") {
            "" => None,
            code => Some(RelationKind::from_code(code).ok_or_else(|| misread("lien"))?),
        };
        let around = match value("autour") {
            "" => None,
            id => Some(Uuid::parse_str(id).map_err(|_| misread("autour"))?),
        };
        let page = value("page").parse().unwrap_or(1).max(1);
        Ok(Self { group, commune, kind, around, order: Order::from_code(value("tri")), page })
    }

    /// Who is shown then.
    pub(crate) fn shown(&self, fabric: &Fabric) -> Result<Shown, Failure> {
        let parties = &fabric.everybody.parties;
        let mut listed: Vec<usize> = match self.around {
            Some(id) => self.neighbourhood(fabric, id)?,
            None => (0..parties.len()).filter(|place| self.holds(&parties[*place])).collect(),
        };
        let everything = self.group.is_none() && self.commune.is_none();
        let mut is_listed = vec![false; parties.len()];
        listed.iter().for_each(|place| is_listed[*place] = true);
        let joins = |place: &usize| {
            let tie = &fabric.ties[*place];
            let (from, to) = (is_listed[tie.from], is_listed[tie.to]);
            // Around one organisation only what joins those who are shown; else what joins them with others as well.
            let shown = if self.around.is_some() || everything { from && to } else { from || to };
            shown && self.kind.is_none_or(|kind| tie.kind == kind)
        };
        let ties: Vec<usize> = (0..fabric.ties.len()).filter(joins).collect();
        let ends = ties.iter().flat_map(|place| [fabric.ties[*place].from, fabric.ties[*place].to]);
        let mut drawn: Vec<usize> = listed.iter().copied().chain(ends).collect();
        drawn.sort_unstable();
        drawn.dedup();
        self.sort(fabric, &mut listed);
        Ok(Shown { listed, drawn, ties })
    }

    fn holds(&self, party: &Party) -> bool {
        self.group.is_none_or(|group| party.group() == group)
            && self.commune.is_none_or(|place| place.holds(party))
    }

    /// An organisation, its partners, and theirs.
    fn neighbourhood(&self, fabric: &Fabric, id: Uuid) -> Result<Vec<usize>, Failure> {
        let middle = fabric.everybody.place(id).ok_or(Failure::NotFound)?;
        let partners = fabric.partners(middle, self.kind);
        let theirs = partners.iter().flat_map(|partner| fabric.partners(*partner, self.kind));
        let mut all: Vec<usize> = theirs.chain(partners.iter().copied()).chain([middle]).collect();
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }

    /// Parties stand by name; the sort keeps that order among equals.
    fn sort(&self, fabric: &Fabric, listed: &mut [usize]) {
        let parties = &fabric.everybody.parties;
        let commune = |place: usize| parties[place].commune.map(|commune| vocabulary::fold(commune.name));
        match self.order {
            Order::Name => {}
            Order::Links => {
                listed.sort_by_cached_key(|place| std::cmp::Reverse(fabric.partners(*place, self.kind).len()))
            }
            Order::Family => listed.sort_by_key(|place| parties[*place].group()),
            Order::Commune => listed.sort_by_cached_key(|place| (commune(*place).is_none(), commune(*place))),
        }
    }
}
