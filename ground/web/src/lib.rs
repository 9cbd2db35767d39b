//! What every page stands on: visit, layout, parts, words, assets.
