package io.crosswalk.edfi;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.DialectMemory.Remembered;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dialect a target is spoken to in. The configuration decides; where it says {@code auto}, what the target has, the first
 * time; from then on it stays, because what was delivered in one cannot be found again in the other.
 */
final class DialectChoice {

    /** The reasons for which nothing at all can be delivered. */
    static final Set<String> REFUSALS = Set.of("COURSEWORK_NOT_OFFERED", "DIALECT_GONE");

    private final String targetId;
    private final DistrictConfiguration.Dialect wanted;
    private final EdFiTarget target;
    private final DialectMemory memory;
    private volatile @Nullable Remembered made;

    DialectChoice(String targetId, DistrictConfiguration.Dialect wanted, EdFiTarget target, DialectMemory memory) {
        this.targetId = targetId;
        this.wanted = wanted;
        this.target = target;
        this.memory = memory;
    }

    /**
     * Without asking the target, if the choice was ever made.
     *
     * @throws TargetException when it was not and the target cannot tell, or has no way that the hub knows
     */
    Remembered made() {
        Remembered known = made;
        return known != null ? known : recall();
    }

    private synchronized Remembered recall() {
        Optional<Remembered> remembered = memory.load(targetId).filter(choice -> configured().map(choice.dialect()::equals).orElse(true));
        if (remembered.isEmpty()) {
            return confirmed();
        }
        made = remembered.get();
        return remembered.get();
    }

    /**
     * Compares with what the target has now.
     *
     * @throws TargetException when the target cannot tell at present, or has lost what was spoken with it
     */
    synchronized Remembered confirmed() {
        TargetCapabilities capabilities = target.capabilities();
        Optional<Remembered> before = memory.load(targetId);
        DialectName dialect = configured().orElseGet(() -> before.map(Remembered::dialect).orElseGet(() -> best(capabilities)));
        requireOffered(dialect, before.isPresent() && before.get().dialect() == dialect, capabilities);
        Remembered choice = new Remembered(dialect, capabilities.lmsxSectionIdentifier());
        if (!Optional.of(choice).equals(before)) {
            memory.save(targetId, choice);
        }
        made = choice;
        return choice;
    }

    /** For people, after {@link #confirmed}. */
    String because() {
        return switch (wanted) {
            case LMSX, GRADEBOOK -> "as target.dialect says";
            case AUTO -> switch (made().dialect()) {
                case LMSX -> "because the API has the extension LMSX";
                case GRADEBOOK -> target.capabilities().dialects().contains(DialectName.LMSX)
                        ? "because coursework has been delivered so before"
                        : "because the API does not have the extension LMSX";
            };
        };
    }

    private Optional<DialectName> configured() {
        return switch (wanted) {
            case AUTO -> Optional.empty();
            case LMSX -> Optional.of(DialectName.LMSX);
            case GRADEBOOK -> Optional.of(DialectName.GRADEBOOK);
        };
    }

    private static DialectName best(TargetCapabilities capabilities) {
        return capabilities.dialects().contains(DialectName.GRADEBOOK) && !capabilities.dialects().contains(DialectName.LMSX)
                ? DialectName.GRADEBOOK
                : DialectName.LMSX;
    }

    private void requireOffered(DialectName dialect, boolean spokenBefore, TargetCapabilities capabilities) {
        // Whoever sets lmsx knows of an extension that the target does not announce.
        if (capabilities.dialects().contains(dialect) || wanted == DistrictConfiguration.Dialect.LMSX) {
            return;
        }
        if (capabilities.dialects().isEmpty() || !spokenBefore) {
            throw new TargetRefusedException("COURSEWORK_NOT_OFFERED",
                    "This Ed-Fi API (" + capabilities.description() + ") does not take coursework as "
                            + (wanted == DistrictConfiguration.Dialect.GRADEBOOK ? "gradebookEntries with identifiers." : "the extension LMSX or as gradebookEntries with identifiers."),
                    "Have the Ed-Fi administrator install the LMSX extension (ready-made for ODS/API 5.2 and 5.3) or go to ODS/API 6 or later; "
                            + "set target.dialect to lmsx if the extension is there and not announced.");
        }
        throw new TargetRefusedException("DIALECT_GONE",
                "This Ed-Fi API (" + capabilities.description() + ") no longer takes coursework in the dialect " + word(dialect)
                        + ", in which it was delivered so far; it does in the dialect " + word(capabilities.dialects().iterator().next()) + ".",
                "If the district has moved on, give the target another target.id: everything is then delivered anew, and what is at the old place stays. "
                        + "If not, have the Ed-Fi administrator bring it back.");
    }

    private static String word(DialectName dialect) {
        return dialect.name().toLowerCase(Locale.ROOT);
    }
}
