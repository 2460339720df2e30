package org.riguardo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people type in a form that changes something comes back when their session ended: the script keeps each form by its address. */
class KeptFormsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern TAG = Pattern.compile("<(/?)(form|textarea|input)\\b((?:\\$\\{[^}]*}|[^>$]|\\$)*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(id|method|action|type|name)=\"((?:\\$\\{[^}]*}|[^\"])*)\"");
    private static final Set<String> TYPED =
            Set.of("", "text", "search", "datetime-local", "date", "number", "email", "tel");

    /** Templates of single fields, whose form stands in the page that has them: that of a plugin's settings. */
    private static final Set<String> PARTS_OF_FORMS = Set.of("part/plugin-field.jte");

    @Test
    void everyFieldWithWordsStandsInAFormThatIsKept() {
        List<String> loose = new ArrayList<>();
        fields().filter(field -> field.area() && !field.kept() && !PARTS_OF_FORMS.contains(field.template()))
                .forEach(field -> loose.add(field.where()));

        assertThat(loose).as("text areas outside a form that is sent by POST").isEmpty();
    }

    @Test
    void noTwoFormsOfATemplateWouldBeKeptAsOne() {
        Set<String> forms = new HashSet<>();
        List<String> twice = new ArrayList<>();
        fields().filter(Field::kept)
                .map(field -> field.template() + " " + field.form())
                .distinct()
                .map(form -> form.substring(0, form.lastIndexOf(' ')))
                .filter(form -> !forms.add(form))
                .forEach(twice::add);

        assertThat(twice)
                .as("forms with the same address and no id of their own")
                .isEmpty();
    }

    @Test
    void theFieldsAreReallyFound() {
        assertThat(fields().map(Field::name)).contains("note", "reason", "text", "document", "terms", "why");
    }

    /**
     * A field in which people type.
     *
     * @param form the id, the address and the place of its form; empty outside one
     */
    private record Field(String template, String name, boolean area, boolean kept, String form) {
        String where() {
            return template + ": " + name;
        }
    }

    private static Stream<Field> fields() {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            return templates
                    .filter(path -> path.toString().endsWith(".jte"))
                    .flatMap(KeptFormsTest::fields)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Field> fields(Path template) {
        String name = TEMPLATES.relativize(template).toString();
        List<Field> found = new ArrayList<>();
        String form = "";
        boolean post = false;
        Matcher tag = TAG.matcher(text(template));
        while (tag.find()) {
            String attributes = tag.group(3);
            boolean closing = !tag.group(1).isEmpty();
            if (tag.group(2).equals("form")) {
                post = !closing && attribute(attributes, "method").equals("post");
                form = closing
                        ? ""
                        : attribute(attributes, "id") + "|" + attribute(attributes, "action") + " " + tag.start();
            } else if (!closing && (tag.group(2).equals("textarea") || TYPED.contains(attribute(attributes, "type")))) {
                found.add(new Field(
                        name, attribute(attributes, "name"), tag.group(2).equals("textarea"), post, form));
            }
        }
        return found.stream();
    }

    private static String attribute(String attributes, String name) {
        Matcher one = ATTRIBUTE.matcher(attributes);
        while (one.find()) {
            if (one.group(1).equals(name)) {
                return one.group(2);
            }
        }
        return "";
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
