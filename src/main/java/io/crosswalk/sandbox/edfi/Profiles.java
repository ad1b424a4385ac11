package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The profiles of the client: which of them governs a request. */
final class Profiles {

    private static final String VENDOR = "application/vnd.ed-fi.";
    static final Profile.Rule NOTHING_HIDDEN = new Profile.Rule(List.of(), false);

    private Profiles() {
    }

    /**
     * The rule for reading, by the {@code Accept} header.
     *
     * @throws Refused the header does not fit the profiles
     */
    static Profile.Rule reading(List<Profile> assigned, ResourceModel model, Call call) {
        return governing(assigned, model, call.header("Accept"), false);
    }

    /**
     * The rule for writing, by the {@code Content-Type} header.
     *
     * @throws Refused the header does not fit the profiles, or the profile lets the resource only be read
     */
    static Profile.Rule writing(List<Profile> assigned, ResourceModel model, Call call) {
        Profile.Rule rule = governing(assigned, model, call.request().getContentType(), true);
        if (rule.readOnly()) {
            throw new Refused(errors -> errors.profileIsReadOnly(call.method()));
        }
        return rule;
    }

    private static Profile.Rule governing(List<Profile> assigned, ResourceModel model, @Nullable String header, boolean writing) {
        List<Profile> covering = assigned.stream().filter(profile -> profile.rule(model) != null).toList();
        String asked = header == null ? "" : Names.folded(header.split("[;,]")[0].strip());
        if (!asked.startsWith(VENDOR)) {
            return implied(covering, model, writing);
        }
        if (asked.endsWith(writing ? ".readable+json" : ".writable+json") || !asked.startsWith(VENDOR + Names.folded(model.entity()) + ".")) {
            throw new Refused(ErrorBodies::wrongProfileUsage);
        }
        return covering.stream().filter(profile -> profile.mediaType(model, writing).equals(asked))
                .map(profile -> profile.rule(model)).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new Refused(errors -> covering.isEmpty()
                        ? errors.unsupportedMediaType() : errors.profileRequired(mediaTypes(covering, model, writing))));
    }

    /** Plain JSON is taken for the only profile that covers the resource; of several, one has to be named. */
    private static Profile.Rule implied(List<Profile> covering, ResourceModel model, boolean writing) {
        if (covering.size() > 1) {
            throw new Refused(errors -> errors.profileRequired(mediaTypes(covering, model, writing)));
        }
        return covering.stream().map(profile -> profile.rule(model)).filter(Objects::nonNull).findFirst().orElse(NOTHING_HIDDEN);
    }

    private static List<String> mediaTypes(List<Profile> covering, ResourceModel model, boolean writing) {
        return covering.stream().map(profile -> profile.mediaType(model, writing)).toList();
    }
}
