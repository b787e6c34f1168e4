DROP INDEX "records_kind_state_index";--> statement-breakpoint
CREATE INDEX "practices_record_id_status_checked_on_index" ON "practices" USING btree ("record_id","status","checked_on");--> statement-breakpoint
CREATE INDEX "records_kind_state_id_index" ON "records" USING btree ("kind","state","id");--> statement-breakpoint
CREATE INDEX "records_kind_missing_id_index" ON "records" USING btree ("kind","missing","id");