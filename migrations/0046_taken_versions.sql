-- When this ledger took over the version that it last had from another one, on its own clock; and, by its instant of packing, the version
-- that the other side had taken over last when it packed that one. Clocks of two PCs cannot be compared: which of two versions both sides
-- had last is told by these.
ALTER TABLE shared_version ADD COLUMN taken_at INTEGER CHECK(taken_at IS NULL OR (typeof(taken_at)='integer' AND taken_at > 0));
ALTER TABLE shared_version ADD COLUMN their_base_at INTEGER CHECK(their_base_at IS NULL OR (typeof(their_base_at)='integer' AND their_base_at > 0));
