-- The numbers in force are kept once, by party: both of these repeat what that index already holds, and every row of an import wrote them.
DROP INDEX party_phone_party;

DROP INDEX party_phone_digits;
