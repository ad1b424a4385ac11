package io.crosswalk.matching;

import io.crosswalk.configuration.ConnectorSettings.Identifiers;
import io.crosswalk.configuration.Transformation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Identifiers as the configured transformations rewrite them. */
@Repository
class RewrittenIdentifiers {

    private final JdbcClient database;

    RewrittenIdentifiers(JdbcClient database) {
        this.database = database;
    }

    private record Rewritten(String id, String field, String value) {}

    /** As the parameters of a matching statement. */
    static final class Values {

        private final List<Rewritten> values = new ArrayList<>();

        StatementSpec bind(StatementSpec statement) {
            return statement
                    .param("transformedId", values.stream().map(Rewritten::id).toArray(String[]::new))
                    .param("transformedName", values.stream().map(Rewritten::field).toArray(String[]::new))
                    .param("transformedValue", values.stream().map(Rewritten::value).toArray(String[]::new));
        }
    }

    Values ofSections(String connector, Identifiers identifiers) {
        return of("section", connector, identifiers);
    }

    Values ofPeople(String connector, Identifiers identifiers) {
        return of("person", connector, identifiers);
    }

    private Values of(String table, String connector, Identifiers identifiers) {
        Values rewritten = new Values();
        if (identifiers.transformations().isEmpty()) {
            return rewritten;
        }
        database.sql("select r.id, f.name, btrim(r.identifiers ->> f.name) as value from " + table + " r cross join unnest(:fields::text[]) as f(name)"
                        + " where r.connector = :connector and btrim(coalesce(r.identifiers ->> f.name, '')) <> ''")
                .param("connector", connector)
                .param("fields", identifiers.transformations().stream().map(Transformation::field).distinct().toArray(String[]::new))
                .query((RowCallbackHandler) row -> {
                    String field = row.getString("name");
                    String before = row.getString("value");
                    String after = before;
                    for (Transformation transformation : identifiers.transformations()) {
                        after = transformation.field().equals(field) ? transformation.apply(after) : after;
                    }
                    if (!after.equals(before) && !after.isBlank()) {
                        rewritten.values.add(new Rewritten(row.getString("id"), field, after.strip()));
                    }
                });
        return rewritten;
    }
}
