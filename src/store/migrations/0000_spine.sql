CREATE TABLE `checkpoint_blobs` (
	`thread_id` text NOT NULL,
	`namespace` text NOT NULL,
	`channel` text NOT NULL,
	`writer` text NOT NULL,
	`type` text NOT NULL,
	`value` blob NOT NULL,
	PRIMARY KEY(`thread_id`, `namespace`, `channel`, `writer`)
);
--> statement-breakpoint
CREATE TABLE `checkpoint_writes` (
	`thread_id` text NOT NULL,
	`namespace` text NOT NULL,
	`checkpoint_id` text NOT NULL,
	`task_id` text NOT NULL,
	`position` integer NOT NULL,
	`channel` text NOT NULL,
	`task_path` text NOT NULL,
	`type` text NOT NULL,
	`value` blob NOT NULL,
	PRIMARY KEY(`thread_id`, `namespace`, `checkpoint_id`, `task_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`thread_id` text NOT NULL,
	`namespace` text NOT NULL,
	`checkpoint_id` text NOT NULL,
	`parent_id` text,
	`checkpoint_type` text NOT NULL,
	`checkpoint` blob NOT NULL,
	`metadata_type` text NOT NULL,
	`metadata` blob NOT NULL,
	`writers` text NOT NULL,
	PRIMARY KEY(`thread_id`, `namespace`, `checkpoint_id`)
);
--> statement-breakpoint
CREATE TABLE `engagement_findings` (
	`engagement_id` text PRIMARY KEY NOT NULL,
	`findings` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `engagements` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`company` text NOT NULL,
	`industry` text NOT NULL,
	`language` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `engagements_id_unique` ON `engagements` (`id`);--> statement-breakpoint
CREATE TABLE `findings` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`engagement_id` text NOT NULL,
	`slot` text NOT NULL,
	`author_id` text NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findings_id_unique` ON `findings` (`id`);--> statement-breakpoint
CREATE INDEX `findings_by_slot` ON `findings` (`engagement_id`,`slot`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`engagement_id` text NOT NULL,
	`stakeholder_id` text NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_id_unique` ON `interviews` (`id`);--> statement-breakpoint
CREATE INDEX `interviews_by_engagement` ON `interviews` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`position` integer NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`slot` text,
	`at` text NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_by_position` ON `messages` (`interview_id`,`position`);--> statement-breakpoint
CREATE TABLE `passage_index_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plan_sections` (
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`plan_id`, `position`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `plan_sources` (
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`plan_id`, `position`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`engagement_id` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL,
	`basis` text NOT NULL,
	`faults` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_id_unique` ON `plans` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plans_by_version` ON `plans` (`engagement_id`,`version`,`language`);--> statement-breakpoint
CREATE TABLE `run_events` (
	`run_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`run_id`, `sequence`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`engagement_id` text NOT NULL,
	`interview_id` text,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`status` text NOT NULL,
	`accepted_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `runs_id_unique` ON `runs` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `runs_by_interview_key` ON `runs` (`interview_id`,`key`) WHERE interview_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `runs_by_engagement_key` ON `runs` (`engagement_id`,`key`) WHERE interview_id is null;--> statement-breakpoint
CREATE INDEX `runs_unfinished` ON `runs` (`ordinal`) WHERE status = 'accepted';--> statement-breakpoint
CREATE TABLE `stakeholders` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`engagement_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stakeholders_id_unique` ON `stakeholders` (`id`);--> statement-breakpoint
CREATE INDEX `stakeholders_by_engagement` ON `stakeholders` (`engagement_id`);