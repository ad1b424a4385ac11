package io.crosswalk.api;

import io.crosswalk.ledger.ContentHash;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.InvalidParameterException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes a repeated request harmless: one with the {@code Idempotency-Key} of an earlier one is given that one's answer, and
 * nothing is done. Keys are kept for a day.
 */
@Repository
class RepeatedRequests {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(15);

    private static final String CLAIM = """
            insert into request_key as k (key, requested_by, operation, fingerprint, at)
            values (:key, :by, :operation, :fingerprint, :now)
            on conflict (requested_by, key) do update set
                operation = excluded.operation, fingerprint = excluded.fingerprint, at = excluded.at, status = null, answer = null
            where k.at < :expired or (k.status is null and k.at < :abandoned)
            """;

    private final JdbcClient database;
    private final Answers answers;
    private final Clock clock;

    RepeatedRequests(JdbcClient database, Answers answers, Clock clock) {
        this.database = database;
        this.answers = answers;
        this.clock = clock;
    }

    private record Earlier(String operation, String fingerprint, @Nullable Integer status, @Nullable String answer) {}

    /**
     * Does the action and answers with what it returns, unless that was done before.
     *
     * @param operation with the id that it is about
     * @param body of the request
     */
    void once(Exchange exchange, String operation, @Nullable Object body, int status, Supplier<Object> action) {
        String key = exchange.getMessage().getHeader(HEADER, String.class);
        String by = Operator.of(exchange);
        if (key == null || key.isBlank()) {
            answers.write(exchange, status, answers.written(action.get()));
            return;
        }
        if (key.length() > LONGEST_KEY) {
            throw new InvalidParameterException(HEADER, "has " + key.length() + " characters", "at most " + LONGEST_KEY);
        }
        String fingerprint = ContentHash.of(operation + " " + (body == null ? "" : answers.written(body)));
        if (claim(key, by, operation, fingerprint)) {
            answers.write(exchange, status, doOnce(key, by, status, action));
        } else {
            repeat(exchange, earlier(key, by), fingerprint);
        }
    }

    private boolean claim(String key, String by, String operation, String fingerprint) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.sql("delete from request_key where at < :expired").param("expired", now.minus(KEPT)).update();
        return database.sql(CLAIM)
                .param("key", key)
                .param("by", by)
                .param("operation", operation)
                .param("fingerprint", fingerprint)
                .param("now", now)
                .param("expired", now.minus(KEPT))
                .param("abandoned", now.minus(LONGEST_REQUEST))
                .update() == 1;
    }

    private String doOnce(String key, String by, int status, Supplier<Object> action) {
        try {
            String answer = answers.written(action.get());
            database.sql("update request_key set status = :status, answer = :answer where key = :key and requested_by = :by")
                    .param("status", status)
                    .param("answer", answer)
                    .param("key", key)
                    .param("by", by)
                    .update();
            return answer;
        } catch (RuntimeException e) {
            // It did not happen, so the same request may be tried again.
            database.sql("delete from request_key where key = :key and requested_by = :by").param("key", key).param("by", by).update();
            throw e;
        }
    }

    private Earlier earlier(String key, String by) {
        return database.sql("select operation, fingerprint, status, answer from request_key where key = :key and requested_by = :by")
                .param("key", key)
                .param("by", by)
                .query((row, number) -> new Earlier(row.getString("operation"), row.getString("fingerprint"),
                        row.getObject("status", Integer.class), row.getString("answer")))
                .optional()
                .orElseThrow(() -> new ConflictException("The earlier request with this " + HEADER + " has just failed. Send it again."));
    }

    private void repeat(Exchange exchange, Earlier earlier, String fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new ConflictException("This " + HEADER + " was used for another request (" + earlier.operation() + "). Use a new key.");
        }
        if (earlier.status() == null || earlier.answer() == null) {
            throw new ConflictException("The same request is under way. Wait for its answer.");
        }
        answers.write(exchange, earlier.status(), earlier.answer());
    }
}
