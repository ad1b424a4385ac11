package io.crosswalk.moodle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When one piece of work is due for each student: an extension, else the student's own override, else that of a group, else the usual date. */
final class MoodleDueDates {

    private final @Nullable Instant usual;
    private final Map<String, MoodleFlag> flags;
    private final List<MoodleOverride> overrides;
    private final MoodleMembers members;

    /** @param overrides of those who have any; Moodle's order of groups decides between several */
    MoodleDueDates(@Nullable Instant usual, Map<String, MoodleFlag> flags, List<MoodleOverride> overrides, MoodleMembers members) {
        this.usual = usual;
        this.flags = flags;
        this.overrides = overrides;
        this.members = members;
    }

    @Nullable Instant of(String personId) {
        MoodleFlag flag = flags.get(personId);
        if (flag != null && flag.extension() != null) {
            return flag.extension();
        }
        MoodleOverride override = override(personId);
        return override == null ? usual : override.dueAt().orElse(null);
    }

    private @Nullable MoodleOverride override(String personId) {
        Set<String> groups = members.groups(personId);
        return overrides.stream().filter(override -> override.isOf(personId)).findFirst()
                .or(() -> overrides.stream().filter(override -> override.isOfOne(groups)).min(MoodleOverride.ORDER))
                .orElse(null);
    }

    /** Of these people, those whose date is not the usual one. */
    Map<String, Optional<Instant>> own(Set<String> people) {
        Map<String, Optional<Instant>> own = new HashMap<>();
        for (String person : people) {
            Instant due = of(person);
            if (!Objects.equals(due, usual)) {
                own.put(person, Optional.ofNullable(due));
            }
        }
        return own;
    }
}
