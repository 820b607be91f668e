CREATE TABLE `endpoint_abilities` (
	`endpoint` text NOT NULL,
	`model` text NOT NULL,
	`abilities` text NOT NULL,
	PRIMARY KEY(`endpoint`, `model`)
);
--> statement-breakpoint
CREATE TABLE `llm_calls` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`engagement_id` text,
	`run_id` text,
	`skill` text NOT NULL,
	`prompt_id` text NOT NULL,
	`prompt_version` integer NOT NULL,
	`model` text NOT NULL,
	`endpoint` text NOT NULL,
	`at` text NOT NULL,
	`outcome` text NOT NULL,
	`shape` text NOT NULL,
	`status` integer,
	`prompt_tokens` integer,
	`completion_tokens` integer,
	`cached_tokens` integer,
	`latency_ms` integer NOT NULL,
	`first_token_ms` integer,
	`cost_micros` integer,
	`price_date` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `llm_calls_id_unique` ON `llm_calls` (`id`);--> statement-breakpoint
CREATE INDEX `llm_calls_by_engagement` ON `llm_calls` (`engagement_id`);