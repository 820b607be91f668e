ALTER TABLE `plans` ADD `answers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `roadmap` text DEFAULT 'null' NOT NULL;