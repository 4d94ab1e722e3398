-- What points to a thing or right: each save of one brings the search entries of its records up to date.

CREATE INDEX property_clue_asset ON property_clue(asset_id);

CREATE INDEX preservation_item_asset ON preservation_item(asset_id);
