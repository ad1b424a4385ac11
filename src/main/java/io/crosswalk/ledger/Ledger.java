package io.crosswalk.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lays down what is wanted, in sets: one statement for any number of records. */
@Repository
public class Ledger {

    private static final String WANT = """
            insert into ledger as l (target, connector, kind, identifier, section_id, assignment_id, person_id, parent,
                section_identifier, student_unique_id, desired, desired_hash, desired_key, warnings, state, stage,
                reason, explanation, remedy, due_at, run_id, changed_at, settled_at)
            select :target, :connector, w.kind, w.identifier, w.section_id, w.assignment_id, w.person_id, w.parent,
                w.section_identifier, w.student_unique_id, w.desired, w.desired_hash, w.desired_key,
                string_to_array(w.warnings, ','),
                case
                    when w.state is not null then w.state
                    when w.parent is null then 'pending'
                    when a.delivered_hash is not null and a.desired is not null then 'pending'
                    when a.state in ('parked', 'dead') then 'parked'
                    else 'waiting'
                end,
                case w.kind when 'assignment' then 1 else 2 end,
                case
                    when w.state is not null or w.parent is null then w.reason
                    when a.delivered_hash is not null and a.desired is not null then w.reason
                    when a.state in ('parked', 'dead') then 'ASSIGNMENT_NOT_DELIVERED'
                    else w.reason
                end,
                w.explanation, w.remedy, now(), :run, now(),
                case when w.state is not null then now() end
            from unnest(:kind::text[], :identifier::text[], :sectionId::text[], :assignmentId::text[], :personId::text[],
                    :parent::text[], :sectionIdentifier::text[], :student::text[], :desired::text[], :hash::uuid[],
                    :key::text[], :warnings::text[], :state::text[], :reason::text[], :explanation::text[], :remedy::text[])
                as w(kind, identifier, section_id, assignment_id, person_id, parent, section_identifier, student_unique_id,
                    desired, desired_hash, desired_key, warnings, state, reason, explanation, remedy)
            left join ledger a on a.target = :target and a.connector = :connector and a.kind = 'assignment'
                and a.identifier = w.parent
            on conflict (target, connector, kind, identifier) do update set
                section_id = coalesce(excluded.section_id, l.section_id),
                assignment_id = coalesce(excluded.assignment_id, l.assignment_id),
                person_id = coalesce(excluded.person_id, l.person_id),
                parent = coalesce(excluded.parent, l.parent),
                section_identifier = coalesce(excluded.section_identifier, l.section_identifier),
                student_unique_id = coalesce(excluded.student_unique_id, l.student_unique_id),
                desired = case excluded.state when 'dead' then l.desired else excluded.desired end,
                desired_hash = case excluded.state when 'dead' then l.desired_hash else excluded.desired_hash end,
                desired_key = case excluded.state when 'dead' then l.desired_key else excluded.desired_key end,
                warnings = excluded.warnings,
                state = case
                    when excluded.desired_hash = l.delivered_hash and excluded.desired_key = l.delivered_key then 'delivered'
                    else excluded.state
                end,
                stage = excluded.stage,
                reason = case
                    when excluded.desired_hash = l.delivered_hash and excluded.desired_key = l.delivered_key then null
                    else excluded.reason
                end,
                explanation = excluded.explanation,
                remedy = excluded.remedy,
                attempts = 0,
                due_at = excluded.due_at,
                run_id = coalesce(excluded.run_id, l.run_id),
                changed_at = excluded.changed_at,
                settled_at = excluded.settled_at
            """;

    private static final String REMOVE = """
            update ledger l set
                desired = null,
                desired_hash = null,
                desired_key = null,
                -- What may have arrived without our knowing it is found again by its key.
                delivered_key = coalesce(delivered_key, desired_key),
                reason = null,
                explanation = null,
                remedy = null,
                stage = case kind when 'submission' then 3 else 4 end,
                state = case
                    -- Nothing was ever sent, so nothing can be there.
                    when delivered_hash is null and lease_owner is null and attempts = 0 then 'gone'
                    when kind = 'submission' then 'pending'
                    else 'waiting'
                end,
                due_at = now(),
                run_id = :run,
                changed_at = now()
            where target = :target and connector = :connector and kind = :kind and identifier = any(:identifier::text[])
                and not (desired is null and state in ('gone', 'waiting', 'pending') and stage in (3, 4))
            """;

    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    /**
     * Wants each entry from now on. What is already delivered just so is left alone by the target; a dead row comes back to life.
     *
     * @param run the harvest that wants it; null where none does
     */
    public void want(String target, String connector, @Nullable Long run, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        // One order for all writers, so that they do not lock each other out.
        List<LedgerEntry> sorted = entries.stream().sorted(Comparator.comparing(LedgerEntry::identifier)).toList();
        database.sql(WANT)
                .param("target", target)
                .param("connector", connector)
                .param("run", run)
                .param("kind", column(sorted, entry -> entry.kind().code()))
                .param("identifier", column(sorted, LedgerEntry::identifier))
                .param("sectionId", column(sorted, LedgerEntry::sectionId))
                .param("assignmentId", column(sorted, LedgerEntry::assignmentId))
                .param("personId", column(sorted, LedgerEntry::personId))
                .param("parent", column(sorted, LedgerEntry::parent))
                .param("sectionIdentifier", column(sorted, LedgerEntry::sectionIdentifier))
                .param("student", column(sorted, LedgerEntry::studentUniqueId))
                .param("desired", column(sorted, entry -> entry.desire().payload()))
                .param("hash", column(sorted, entry -> hash(entry.desire().payload())))
                .param("key", column(sorted, entry -> entry.desire().key()))
                .param("warnings", column(sorted, entry -> joined(entry.desire().warnings())))
                .param("state", column(sorted, entry -> entry.desire().state()))
                .param("reason", column(sorted, entry -> entry.desire().reason()))
                .param("explanation", column(sorted, entry -> entry.desire().explanation()))
                .param("remedy", column(sorted, entry -> entry.desire().remedy()))
                .update();
    }

    /** Wants nothing of these at the target any more. Assignments wait until their submissions are gone there. */
    public void remove(String target, String connector, @Nullable Long run, Kind kind, List<String> identifiers) {
        if (!identifiers.isEmpty()) {
            database.sql(REMOVE)
                    .param("target", target)
                    .param("connector", connector)
                    .param("run", run)
                    .param("kind", kind.code())
                    .param("identifier", identifiers.toArray(String[]::new))
                    .update();
        }
    }

    private static @Nullable String[] column(List<LedgerEntry> entries, Function<LedgerEntry, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String hash(@Nullable String payload) {
        return payload == null ? null : ContentHash.of(payload);
    }

    private static @Nullable String joined(List<String> warnings) {
        return warnings.isEmpty() ? null : String.join(",", warnings);
    }
}
