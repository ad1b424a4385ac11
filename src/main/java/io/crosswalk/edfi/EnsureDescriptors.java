package io.crosswalk.edfi;

import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees to it that the descriptors of a vocabulary exist in the target, as far as the credential may. */
public final class EnsureDescriptors {

    private static final String NOT_TRIED = "It has not been tried to create it.";

    private final EdFiTarget target;
    private final EdFiReader reader;
    private final Dialect dialect;
    private final Clock clock;

    /** @param reader of the credential that delivers */
    public EnsureDescriptors(EdFiTarget target, EdFiReader reader, Dialect dialect, Clock clock) {
        this.target = target;
        this.reader = reader;
        this.dialect = dialect;
        this.clock = clock;
    }

    /**
     * Creates those that are missing, and tells which could not be.
     *
     * @throws TargetUnavailableException when the target cannot answer at present
     */
    public EnsuredDescriptors ensure(Collection<DescriptorUri> needed) {
        EnsuredDescriptors found = find(needed);
        List<DescriptorUri> created = new ArrayList<>();
        List<MissingDescriptor> missing = new ArrayList<>();
        for (MissingDescriptor descriptor : found.missing()) {
            Verdict verdict = reader.requests().post(target.resource(descriptor.resource()), descriptor.json(), "application/json");
            if (isThere(verdict)) {
                created.add(descriptor.descriptor());
            } else if (verdict.exception(clock.instant()) instanceof TargetUnavailableException unavailable) {
                throw unavailable;
            } else {
                missing.add(missing(descriptor.descriptor(), verdict.explanation()));
            }
        }
        return new EnsuredDescriptors(found.present(), created, missing);
    }

    /** Only looks. A kind that the credential may not list counts as missing. */
    public EnsuredDescriptors find(Collection<DescriptorUri> needed) {
        Map<DescriptorKind, Set<String>> existing = new EnumMap<>(DescriptorKind.class);
        List<DescriptorUri> present = new ArrayList<>();
        List<MissingDescriptor> missing = new ArrayList<>();
        for (DescriptorUri descriptor : Set.copyOf(needed).stream().sorted(Comparator.comparing(DescriptorUri::uri)).toList()) {
            if (existing.computeIfAbsent(descriptor.kind(), this::existing).contains(descriptor.uri())) {
                present.add(descriptor);
            } else {
                missing.add(missing(descriptor, NOT_TRIED));
            }
        }
        return new EnsuredDescriptors(present, List.of(), missing);
    }

    private Set<String> existing(DescriptorKind kind) {
        Set<String> uris = new HashSet<>();
        try {
            reader.read(dialect.descriptorResource(kind), Map.of(),
                    row -> uris.add(row.path("namespace").asText() + "#" + row.path("codeValue").asText()));
        } catch (TargetRefusedException mayNotRead) {
            // Creating one that exists changes nothing, and shows what the credential may do.
            return Set.of();
        }
        return uris;
    }

    private MissingDescriptor missing(DescriptorUri descriptor, String explanation) {
        String resource = dialect.descriptorResource(descriptor.kind());
        String json = new PayloadWriter()
                .text("namespace", descriptor.namespace())
                .text("codeValue", descriptor.codeValue())
                .text("shortDescription", descriptor.codeValue())
                .text("description", descriptor.codeValue())
                .finish(resource, descriptor.uri())
                .json();
        return new MissingDescriptor(descriptor, resource, json, explanation);
    }

    /** A conflict means that somebody created it a moment ago. */
    private static boolean isThere(Verdict verdict) {
        return switch (verdict.outcome()) {
            case DELIVERED, ALREADY_DONE -> true;
            case RETRY_RECORD -> verdict.reason().equals("IDENTITY_NOT_UNIQUE") || verdict.reason().equals("CONFLICT");
            case HOLD_TARGET, REAUTHENTICATE, PARK_STUDENT, PARK_SECTION, PARK_ASSIGNMENT, PARK_DESCRIPTOR, PARK_REFERENCE,
                    DEPENDENTS_FIRST, DEAD, STOP_TARGET -> false;
        };
    }
}
