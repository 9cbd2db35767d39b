//! Points, rectangles and the frame a picture stands in, in units of the drawing.

/// A place in the picture: to the right, and downwards, from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Units from the left.
    pub x: f64,
    /// Units from the top.
    pub y: f64,
}

impl Point {
    /// The point so far on the way to another: 0 is here, 1 is there.
    pub(crate) fn towards(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    /// Tenths of a unit are finer than anybody sees, and make the picture the same on every machine.
    pub(crate) fn rounded(self) -> Self {
        Self { x: rounded(self.x), y: rounded(self.y) }
    }
}

pub(crate) fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rectangle {
    /// Its left side.
    pub x: f64,
    /// Its upper side.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Rectangle {
    /// Its right side.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower side.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Its middle.
    pub fn centre(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether the two share more than a line.
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the other lies wholly within it.
    pub fn holds(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// The same without a border on all sides; never less than nothing.
    pub(crate) fn shrunk(&self, border: f64) -> Self {
        let border_x = border.min(self.width / 2.0);
        let border_y = border.min(self.height / 2.0);
        Self {
            x: self.x + border_x,
            y: self.y + border_y,
            width: self.width - 2.0 * border_x,
            height: self.height - 2.0 * border_y,
        }
    }

    /// The nearest point within it.
    pub(crate) fn nearest(&self, point: Point) -> Point {
        Point { x: point.x.max(self.x).min(self.right()), y: point.y.max(self.y).min(self.bottom()) }
    }

    /// How far a point is from it; 0 within.
    pub(crate) fn distance(&self, point: Point) -> f64 {
        let near = self.nearest(point);
        distance(near, point)
    }
}

pub(crate) fn distance(a: Point, b: Point) -> f64 {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).sqrt()
}

/// The size of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Units from left to right.
    pub width: f64,
    /// Units from top to bottom.
    pub height: f64,
}

impl Frame {
    /// The smallest side a frame may have; anything less is taken for this.
    pub const LEAST: f64 = 200.0;
    /// The longest side a frame may have.
    pub const MOST: f64 = 20_000.0;

    /// The frame in which so many can be read on a desk and on paper: always 1 100 units wide, higher for more.
    pub fn for_count(nodes: usize) -> Self {
        let height = match nodes {
            0..=40 => 640.0,
            41..=150 => 860.0,
            151..=400 => 1_100.0,
            _ => 1_400.0,
        };
        Self { width: 1_100.0, height }
    }

    pub(crate) fn bounded(self) -> Self {
        let side =
            |side: f64| if side.is_finite() { side.clamp(Self::LEAST, Self::MOST) } else { Self::LEAST };
        Self { width: side(self.width), height: side(self.height) }
    }

    pub(crate) fn rectangle(self) -> Rectangle {
        Rectangle { x: 0.0, y: 0.0, width: self.width, height: self.height }
    }
}
