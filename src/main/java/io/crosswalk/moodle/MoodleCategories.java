package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the course categories to be harvested; they stand in for terms and schools, of which Moodle knows none. */
final class MoodleCategories {

    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_PATH = 1024;

    private MoodleCategories() {}

    /** @param path the ids from the top down to the category itself, each after a slash */
    record Category(String id, @Nullable String name, @Nullable String identifier, String path) {

        /** @throws UnusableFieldException if a field cannot be used */
        static Category of(JsonNode node) {
            VendorRecord category = new VendorRecord(node);
            String name = category.text("name", LONGEST_NAME);
            return new Category(category.id("id"), name == null ? null : PlainText.ofName(name), category.identifier("idnumber"), category.requiredText("path", LONGEST_PATH));
        }

        boolean isCalled(String wanted) {
            return wanted.equals(identifier) || wanted.equals(name) || wanted.equals(id);
        }

        boolean isWithin(Set<String> ids) {
            return Arrays.stream(path.split("/")).anyMatch(ids::contains);
        }
    }

    /** The ids of the wanted categories and of all below them. */
    static Set<String> chosen(List<Category> all, List<String> wanted) {
        Set<String> named = new HashSet<>();
        all.stream().filter(category -> wanted.stream().anyMatch(category::isCalled)).forEach(category -> named.add(category.id()));
        Set<String> chosen = new HashSet<>();
        all.stream().filter(category -> category.isWithin(named)).forEach(category -> chosen.add(category.id()));
        return chosen;
    }

    static List<String> unknown(List<Category> all, List<String> wanted) {
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeIf(name -> all.stream().anyMatch(category -> category.isCalled(name)));
        return unknown;
    }
}
