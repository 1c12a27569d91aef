package dev.curlexplain.explanation;

import dev.curlexplain.redaction.Redactor;
import java.util.List;

/** What is done to texts before anybody sees them. */
@FunctionalInterface
public interface Mask {
    Mask NONE = text -> text;

    /** For texts that stand by themselves, such as a message about an argument. */
    Mask SECRETS = text -> Redactor.of(List.of(text)).mask(text);

    String apply(String text);
}
