package io.crosswalk.slate;

import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Keeps the sections that the list of courses already told of. */
final class SlateReading implements Reading {

    private final SlateRequests requests;
    private final SlateClient client;
    private final SlateRosterReader rosters;
    private final SlateCourseworkReader coursework;
    private final SlateSectionTranslator translator = new SlateSectionTranslator();
    private final Map<String, Section> sections = new ConcurrentHashMap<>();

    SlateReading(SlateSettings settings, SlateClient client) {
        this.requests = new SlateRequests(settings);
        this.client = client;
        this.rosters = new SlateRosterReader(requests, client);
        this.coursework = new SlateCourseworkReader(requests, client, settings.incrementalOverlap());
    }

    /** Gives all that can be read before it complains about the rest. */
    @Override
    public void courses(Consumer<Course> courses) {
        List<String> problems = new ArrayList<>();
        client.list(requests.courses(), translator::translate, translation -> translation.give(
                section -> {
                    if (sections.putIfAbsent(section.id(), section) == null) {
                        courses.accept(new Course(section.id(), section.name()));
                    }
                },
                refused -> problems.add(refused.explanation()),
                leftOut -> {}));
        if (!problems.isEmpty()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The list of courses is incomplete: " + String.join("; ", problems)
                    + ". The other courses are harvested, and nothing is taken for gone.");
        }
    }

    @Override
    public Roster roster(Course course) {
        Section known = sections.get(course.id());
        return rosters.read(known == null ? one(course) : known);
    }

    /** A course that is read without the list before it, because something has happened in it. */
    private Section one(Course course) {
        AtomicReference<Section> read = new AtomicReference<>();
        translator.translate(client.object(requests.course(course.id()))).give(
                read::set,
                refused -> {
                    throw new UnreadableException(Cause.UNEXPECTED_SHAPE,
                            "Course " + course.id() + " cannot be read: " + refused.explanation() + ". Nothing was concluded from it.");
                },
                leftOut -> {});
        return read.get();
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        return coursework.read(request, intake);
    }
}
