package io.crosswalk.configuration;

import java.text.ParseException;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** A Quartz cron expression. */
final class Schedule {

    private Schedule() {}

    static @Nullable String read(String value, Place place, Reading reading) {
        if (value.strip().split("\\s+").length == 5) {
            return refuse("it has five fields; Quartz wants the second first", place, reading);
        }
        try {
            CronExpression expression = new CronExpression(value);
            if (expression.getNextValidTimeAfter(Date.from(reading.clock().instant())) == null) {
                return refuse("it will never come due again", place, reading);
            }
            return value;
        } catch (ParseException | RuntimeException exception) {
            return refuse("Quartz says: " + exception.getMessage(), place, reading);
        }
    }

    private static @Nullable String refuse(String detail, Place place, Reading reading) {
        String sentence = detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail;
        reading.problems().add(place, Flaw.NO_SCHEDULE, sentence, Format.SCHEDULE.expected());
        return null;
    }
}
