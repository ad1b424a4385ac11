package io.crosswalk.delivery;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.EnsuredDescriptors;
import io.crosswalk.edfi.MissingDescriptor;
import io.crosswalk.ledger.Housekeeping;
import io.crosswalk.vocabulary.DescriptorUri;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which descriptors the target lacked when it was last looked, for all processes. What waited for one is released when it is there. */
@Repository
public class MissingDescriptors {

    private static final Logger LOG = LoggerFactory.getLogger(MissingDescriptors.class);

    private final JdbcClient database;
    private final Housekeeping housekeeping;
    private final String target;

    MissingDescriptors(JdbcClient database, Housekeeping housekeeping, DistrictConfiguration district) {
        this.database = database;
        this.housekeeping = housekeeping;
        this.target = district.target().id();
    }

    /**
     * @param resource where it belongs, for example {@code lmsx/submissionTypeDescriptors}
     * @param json ready to be loaded there by somebody who may
     * @param explanation why the hub has not created it
     */
    public record Missing(String uri, String resource, String json, String explanation, Instant since) {}

    public List<Missing> list() {
        return database.sql("select uri, resource, json, explanation, since from missing_descriptor where target = :target order by resource, uri")
                .param("target", target)
                .query((row, number) -> new Missing(row.getString("uri"), row.getString("resource"), row.getString("json"),
                        row.getString("explanation"), row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes down what a look at the target has found. */
    void found(EnsuredDescriptors found) {
        String[] there = Stream.concat(found.present().stream(), found.created().stream()).map(DescriptorUri::uri).toArray(String[]::new);
        int appeared = database.sql("delete from missing_descriptor where target = :target and uri = any(:there::text[])")
                .param("target", target)
                .param("there", there)
                .update();
        found.missing().forEach(this::keep);
        if (appeared > 0) {
            int released = housekeeping.releaseAwaitingDescriptors(target);
            LOG.info("{} descriptors that were missing are there now; {} records that waited for one are tried again", appeared, released);
        }
    }

    private void keep(MissingDescriptor missing) {
        database.sql("""
                        insert into missing_descriptor (target, uri, resource, json, explanation)
                        values (:target, :uri, :resource, :json, :explanation)
                        on conflict (target, uri) do update set
                            resource = excluded.resource, json = excluded.json, explanation = excluded.explanation""")
                .param("target", target)
                .param("uri", missing.descriptor().uri())
                .param("resource", missing.resource())
                .param("json", missing.json())
                .param("explanation", missing.explanation())
                .update();
    }
}
