package io.crosswalk.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.database.Portions;
import io.crosswalk.edfi.Dialect;
import io.crosswalk.edfi.EdFiReader;
import io.crosswalk.edfi.TargetException;
import io.crosswalk.ledger.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what the target holds in the namespaces of the hub, page by page, and writes down where it differs from the ledger. */
@Component("reconciliationJob")
public class ReconciliationJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);

    private static final String NAMESPACES = """
            select distinct connector, split_part(delivered_key, ' ', 1) as namespace from ledger
            where target = :target and delivered_key is not null
            """;

    private final JdbcClient database;
    private final Expected expected;
    private final ReconciliationReport report;
    private final EdFiReader reader;
    private final Dialect dialect;
    private final DistrictConfiguration district;

    ReconciliationJob(JdbcClient database, Expected expected, ReconciliationReport report, @Qualifier("deliveryReader") EdFiReader reader,
            Dialect dialect, DistrictConfiguration district) {
        this.database = database;
        this.expected = expected;
        this.report = report;
        this.reader = reader;
        this.dialect = dialect;
        this.district = district;
    }

    /**
     * Ends with a report, or with the state failed and the reason: then nothing is taken for missing.
     *
     * @param id of a reconciliation that has begun
     */
    public void run(long id) {
        try {
            expected.layDown(id);
            NaturalKeys keys = new NaturalKeys(dialect);
            for (Kind kind : Kind.values()) {
                namespaces().forEach((namespace, connector) -> compare(id, keys, kind, namespace, connector));
            }
            report.conclude(id);
        } catch (TargetException e) {
            report.fail(id, e.explanation(), e.remedy());
        } catch (RuntimeException e) {
            LOG.error("Reconciliation {} failed for a reason of the hub's own", id, e);
            report.fail(id, "The comparison failed, for a reason of the hub's own: " + e.getClass().getSimpleName(), "See the log of the hub, and report it.");
        }
    }

    private void compare(long id, NaturalKeys keys, Kind kind, String namespace, String connector) {
        var portions = new Portions<TargetRow>(new Comparison(database, id, connector)::compare);
        // A proxy that drops the query of an address must not make other senders' rows ours.
        reader.readLong(keys.resource(kind), Map.of("namespace", namespace), (JsonNode row) ->
                keys.read(kind, namespace, row).ifPresent(portions::add));
        portions.flush();
    }

    /** Namespaces of the hub, also earlier ones, each with a connector that uses it. */
    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (ConnectorSettings connector : district.connectors()) {
            namespaces.putIfAbsent(connector.namespace(), connector.id());
        }
        database.sql(NAMESPACES).param("target", district.target().id()).query((RowCallbackHandler) row ->
                namespaces.putIfAbsent(row.getString("namespace"), row.getString("connector")));
        return namespaces;
    }
}
