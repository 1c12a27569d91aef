package dev.curlexplain.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** The templates of this package: read from the class path, once, and able to reach nothing but what they are given. */
final class Templates {
    static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setRegisteredCustomOutputFormats(
                List.of(TextFormat.TERMINAL, TextFormat.MARKDOWN, HtmlFormat.HTML));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        // Line numbers are 1000, not 1,000, whatever the locale.
        configuration.setNumberFormat("computer");
        return configuration;
    }

    static void render(String name, Map<String, Object> model, Appendable out) throws IOException {
        Template template = CONFIGURATION.getTemplate(name);
        StringWriter text = new StringWriter();
        try {
            template.process(model, text);
        } catch (TemplateException e) {
            throw new IllegalStateException(name + " is wrong: " + e.getMessage(), e);
        }
        out.append(text.getBuffer());
    }
}
