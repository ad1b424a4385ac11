package io.crosswalk.brightspace;

import io.crosswalk.kit.Translation;
import java.util.List;

/** An item of the gradebook that no listed work has: work that was done outside of Brightspace's tools. */
final class BrightspaceGradeItemTranslator {

    static final String COMPUTED = "COMPUTED_GRADE";
    static final String OTHER_TOOL = "OTHER_TOOL";

    private final boolean otherTools;

    /** @param otherTools whether items of tools that the API does not list (SCORM, LTI, checklists) count */
    BrightspaceGradeItemTranslator(boolean otherTools) {
        this.otherTools = otherTools;
    }

    Translation<GradableWork.GradeItem> translate(BrightspaceGradeObject object) {
        if (object.kind() == BrightspaceGradeObject.Kind.COMPUTED) {
            return new Translation.LeftOut<>(COMPUTED);
        }
        if (object.toolId() != null && !otherTools) {
            return new Translation.LeftOut<>(OTHER_TOOL);
        }
        if (object.hidden()) {
            return new Translation.LeftOut<>(BrightspaceFolderTranslator.UNPUBLISHED);
        }
        return new Translation.Translated<>(new GradableWork.GradeItem(new BrightspaceWork(BrightspaceTool.GRADE.workId(object.id()), object.title(),
                object.description(), BrightspaceTool.GRADE.category(), List.of(), false, null, null, null, object.maxPoints(), object.id(), null, false)));
    }
}
