package io.crosswalk.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.operations.LedgerRowDetail.Attempt;
import io.crosswalk.operations.LedgerRowDetail.Tie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks into the ledger. */
@Repository
public class LedgerView {

    /** Most rows of a page. */
    public static final int LONGEST_PAGE = 500;

    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private static final String DETAIL = """
            select %s, l.target, l.desired, l.resource_id, l.lease_owner,
                l.delivered_hash is not null as delivered,
                l.desired_hash is not distinct from l.delivered_hash
                    and (l.desired_hash is null or l.desired_key is not distinct from l.delivered_key) as up_to_date,
                s.match_state as section_state, s.match_method as section_method, s.matched_at as section_matched_at,
                s.section_identifier as section_key,
                p.match_state as person_state, p.match_method as person_method, p.matched_at as person_matched_at,
                p.student_unique_id as person_key,
                a.id as parent_row, a.state as parent_state,
                case when l.kind = 'assignment' then (
                    select count(*) from ledger c
                    where c.target = l.target and c.connector = l.connector and c.parent = l.identifier) else 0 end as children
            from ledger l
            left join section s on s.connector = l.connector and s.id = l.section_id
            left join person p on p.connector = l.connector and p.id = l.person_id
            left join ledger a on a.target = l.target and a.connector = l.connector and a.kind = 'assignment' and a.identifier = l.parent
            where l.id = :id
            """.formatted(LedgerRows.COLUMNS);

    private static final String ATTEMPTS = "select * from attempt where ledger_id = :id order by id desc limit 100";

    private final JdbcClient database;
    private final LedgerConditions conditions;
    private final NextStep nextStep;
    private final ObjectMapper json;

    LedgerView(JdbcClient database, LedgerConditions conditions, NextStep nextStep, ObjectMapper json) {
        this.database = database;
        this.conditions = conditions;
        this.nextStep = nextStep;
        this.json = json;
    }

    /**
     * @param after only rows with a greater id; 0 for the first page
     * @param limit from 1 to {@link #LONGEST_PAGE}
     */
    public LedgerPage search(LedgerFilter filter, long after, int limit) {
        LedgerCondition condition = conditions.of(filter);
        List<LedgerRow> rows = database.sql("select " + LedgerRows.COLUMNS + " from ledger l where " + condition.sql()
                        + " and l.id > :after order by l.id limit :limit")
                .params(condition.parameters())
                .param("after", after)
                .param("limit", limit)
                .query(LedgerRows::read)
                .list();
        return new LedgerPage(rows, rows.size() < limit ? null : rows.get(rows.size() - 1).id());
    }

    /** @throws NotFoundException if there is none */
    public LedgerRowDetail get(long id) {
        return database.sql(DETAIL)
                .param("id", id)
                .query((row, number) -> detail(row, LedgerRows.read(row, number)))
                .optional()
                .orElseThrow(() -> new NotFoundException("row of the ledger with the id", id, "Search the ledger for the student, section or assignment."));
    }

    private LedgerRowDetail detail(ResultSet row, LedgerRow read) throws SQLException {
        return new LedgerRowDetail(
                read,
                row.getString("target"),
                nextStep.of(read, row.getString("target"), row.getObject("lease_owner") != null, row.getString("parent_state")),
                payload(row.getString("desired")),
                row.getBoolean("delivered"),
                row.getBoolean("up_to_date"),
                row.getString("resource_id"),
                tie(row, "section", read.sectionId()),
                tie(row, "person", read.personId()),
                row.getObject("parent_row", Long.class),
                row.getLong("children"),
                attempts(read.id()));
    }

    private @Nullable Map<String, Object> payload(@Nullable String desired) {
        try {
            return desired == null ? null : json.readValue(desired, PAYLOAD);
        } catch (JsonProcessingException e) {
            // Without the cause, which would quote a payload.
            throw new IllegalStateException("The ledger holds a payload that is not a JSON object");
        }
    }

    private static @Nullable Tie tie(ResultSet row, String prefix, @Nullable String id) throws SQLException {
        String state = row.getString(prefix + "_state");
        return id == null || state == null
                ? null
                : new Tie(id, state, row.getString(prefix + "_method"), LedgerRows.optionalMoment(row, prefix + "_matched_at"), row.getString(prefix + "_key"));
    }

    private List<Attempt> attempts(long id) {
        return database.sql(ATTEMPTS)
                .param("id", id)
                .query((row, number) -> new Attempt(
                        LedgerRows.moment(row, "at"),
                        row.getString("method"),
                        row.getObject("status", Integer.class),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getString("explanation"),
                        row.getString("correlation_id"),
                        row.getInt("millis")))
                .list();
    }
}
