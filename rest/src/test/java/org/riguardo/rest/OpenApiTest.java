package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final List<Class<?>> RESOURCES = List.of(
            WorklistResource.class,
            PlanResource.class,
            CallCapacityResource.class,
            ClientsResource.class,
            DuplicatesResource.class,
            PreferredResource.class,
            MergesResource.class,
            ContactsResource.class,
            DeskResource.class,
            ClientDraftsResource.class,
            DraftResource.class,
            AgreementsResource.class,
            ClientAgreementsResource.class,
            WorriesResource.class,
            CallSheetResource.class,
            TurnsResource.class,
            ImportsResource.class,
            ListsResource.class,
            ImportLayoutResource.class,
            LayoutsResource.class,
            BankEntriesResource.class,
            MessagesResource.class,
            AssignmentsResource.class,
            CallsResource.class,
            TalksResource.class,
            PhoneSettingsResource.class,
            MeaningResource.class,
            NoteMeaningResource.class,
            WaitingMeaningResource.class,
            OwnWordsResource.class,
            PolicyResource.class,
            ReplaysResource.class,
            AuditResource.class,
            PersonalDataResource.class,
            OutboxResource.class,
            SendResource.class,
            RetentionResource.class,
            FirmResource.class,
            FiguresResource.class,
            InterestRatesResource.class,
            MailboxesResource.class,
            PluginsResource.class,
            PluginHoldsResource.class,
            PluginDeliveriesResource.class,
            HostKeysResource.class,
            CrmResource.class,
            CrmHookResource.class,
            OpenApiResource.class);

    private final JsonObject document = InProcess.json(new InProcess(new OpenApiResource()).get("/openapi"));

    @Test
    void itDescribesExactlyTheResourcesWithTheirParameters() {
        assertThat(described()).isEqualTo(served());
    }

    @Test
    void everyDescribedAddressIsReached() {
        InProcess api = new InProcess(
                new WorklistResource(),
                new PlanResource(),
                new CallCapacityResource(),
                new ClientsResource(),
                new DuplicatesResource(),
                new PreferredResource(),
                new MergesResource(),
                new ContactsResource(),
                new DeskResource(),
                new ClientDraftsResource(),
                new DraftResource(),
                new TurnsResource(),
                new ImportsResource(),
                new ListsResource(),
                new ImportLayoutResource(),
                new LayoutsResource(),
                new AgreementsResource(),
                new ClientAgreementsResource(),
                new WorriesResource(),
                new CallSheetResource(),
                new BankEntriesResource(),
                new MessagesResource(),
                new AssignmentsResource(),
                new CallsResource(),
                new TalksResource(),
                new PhoneSettingsResource(),
                new MeaningResource(),
                new NoteMeaningResource(),
                new WaitingMeaningResource(),
                new OwnWordsResource(),
                new PolicyResource(),
                new ReplaysResource(),
                new AuditResource(),
                new PersonalDataResource(),
                new OutboxResource(),
                new SendResource(),
                new RetentionResource(),
                new FirmResource(),
                new FiguresResource(),
                new InterestRatesResource(),
                new MailboxesResource(),
                new PluginsResource(),
                new PluginHoldsResource(),
                new PluginDeliveriesResource(),
                new HostKeysResource(),
                new CrmResource(),
                new CrmHookResource(),
                new OpenApiResource());
        operations().keySet().forEach(operation -> {
            String[] words = operation.replaceAll("\\{[A-Za-z]+}", "x").split(" ");
            int status = api.send(words[0], words[1], "application/json", "{}".getBytes())
                    .getStatus();
            assertThat(status).as(operation).isNotIn(404, 405, 415);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.getValue(reference.substring(1)))
                .isInstanceOf(JsonObject.class));
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        operations().values().forEach(operation -> names.add(operation.getString("operationId")));
        assertThat(names).doesNotHaveDuplicates();
    }

    private TreeMap<String, TreeSet<String>> described() {
        TreeMap<String, TreeSet<String>> all = new TreeMap<>();
        operations().forEach((name, operation) -> {
            TreeSet<String> parameters = new TreeSet<>();
            for (JsonObject parameter : operation
                    .getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()
                    .getValuesAs(JsonObject.class)) {
                JsonObject own = parameter.containsKey("$ref")
                        ? document.getValue(parameter.getString("$ref").substring(1))
                                .asJsonObject()
                        : parameter;
                parameters.add(own.getString("name"));
            }
            all.put(name, parameters);
        });
        return all;
    }

    private TreeMap<String, JsonObject> operations() {
        TreeMap<String, JsonObject> operations = new TreeMap<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (!method.equals("parameters")) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation.asJsonObject());
                    }
                }));
        return operations;
    }

    private static TreeMap<String, TreeSet<String>> served() {
        TreeMap<String, TreeSet<String>> all = new TreeMap<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .forEach(type -> all.put(
                                type.getAnnotation(HttpMethod.class).value() + " " + path(resource, method),
                                parameters(method)));
            }
        }
        return all;
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String base = resource.getAnnotation(Path.class).value();
        return (base.equals("/") ? "" : "/" + base) + (below == null ? "" : "/" + below.value());
    }

    private static TreeSet<String> parameters(Method method) {
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .forEach(annotation -> names.add(annotation.value()));
        return names;
    }

    private static void collect(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                if (name.equals("$ref")) {
                    references.add(((JsonString) inner).getString());
                } else {
                    collect(inner, references);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, references));
        }
    }
}
