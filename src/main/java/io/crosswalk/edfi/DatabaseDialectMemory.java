package io.crosswalk.edfi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DatabaseDialectMemory implements DialectMemory {

    private final JdbcClient database;
    private final Clock clock;

    DatabaseDialectMemory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Remembered> load(String targetId) {
        return database.sql("select dialect, section_identifier from target_dialect where target = :target")
                .param("target", targetId)
                .query((row, number) -> new Remembered(DialectName.valueOf(row.getString("dialect")), row.getBoolean("section_identifier")))
                .optional();
    }

    @Override
    public void save(String targetId, Remembered remembered) {
        database.sql("""
                        insert into target_dialect (target, dialect, section_identifier, since)
                        values (:target, :dialect, :sectionIdentifier, :now)
                        on conflict (target) do update set
                            dialect = excluded.dialect, section_identifier = excluded.section_identifier, since = excluded.since""")
                .param("target", targetId)
                .param("dialect", remembered.dialect().name())
                .param("sectionIdentifier", remembered.sectionIdentifier())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
