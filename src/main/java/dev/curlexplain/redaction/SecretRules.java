package dev.curlexplain.redaction;

import java.util.Locale;

/**
 * Where secrets stand, by family. Rules look at a bounded number of characters from each place, so that
 * no line can make them slow.
 */
final class SecretRules {
    private SecretRules() {}

    /** Reports each secret of a text by its place. */
    static void find(View view, Found found) {
        String lowerCase = view.text().toLowerCase(Locale.ROOT);
        NamedValues.find(view, found);
        BareCredentials.find(view, lowerCase, found);
        UrlSecrets.find(view, lowerCase, found);
        CommandSecrets.find(view, lowerCase, found);
        ConfigSecrets.find(view, found);
        Columns.find(view, lowerCase, found);
        TokenForms.find(view, found);
        LoginSecrets.find(view, found);
        MarkupSecrets.find(view, found);
        MqttSecrets.find(view, found);
        ProgramSecrets.find(view, found);
        SentenceSecrets.find(view, lowerCase, found);
    }
}
