package io.crosswalk.slate;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads everybody in one course. */
record SlateRosterReader(SlateRequests requests, SlateClient client) {

    private static final SlateEnrollmentTranslator TRANSLATOR = new SlateEnrollmentTranslator();

    Roster read(Section section) {
        Map<String, Enrollment> enrollments = new LinkedHashMap<>();
        Map<String, Person> people = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        AtomicInteger place = new AtomicInteger();
        client.list(requests.people(section.id()), node -> TRANSLATOR.translate(node, section.id()), translation -> {
            place.incrementAndGet();
            translation.give(
                    enrolled -> {
                        enrollments.put(enrolled.person().id() + " " + enrolled.enrollment().role(), enrolled.enrollment());
                        people.put(enrolled.person().id(), enrolled.person());
                    },
                    refused -> rejections.add(refused.rejection(Kind.ENROLLMENT, place.get())),
                    leftOut -> {});
        });
        return new Roster(List.of(section), List.copyOf(people.values()), List.copyOf(enrollments.values()), rejections);
    }
}
