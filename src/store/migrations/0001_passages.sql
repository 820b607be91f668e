-- The words are segmented, folded and stemmed before they get here, so unicode61 has only spaces to split at.
-- drizzle-kit cannot express virtual tables; FTS5 is in better-sqlite3 and in D1 alike.
CREATE VIRTUAL TABLE `passages` USING fts5(
	id UNINDEXED,
	kind UNINDEXED,
	language UNINDEXED,
	title,
	body,
	tokenize = 'unicode61 remove_diacritics 0'
);
