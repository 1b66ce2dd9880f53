package org.parley.web.api;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.parley.web.IdempotencyFilter;

/**
 * The last word on the description of the REST API. A resource says what it does ({@code @Operation}) and which
 * problems it has of its own: {@code @APIResponse(responseCode = "409", description = "website/wrong-state")}. What all
 * have in common is added here. The endpoints of OAuth have no problems in that sense; META-INF/openapi.yaml says all.
 */
public class ApiDescription implements OASFilter {
    private static final String RESOURCES = "/api/v1/";
    private static final String ADMINISTRATION = RESOURCES + "admin/";
    private static final String CALLS = RESOURCES + "open/";
    private static final Map<String, String> LISTS = Map.of(
            "cursor", "The `next` of the part before; left out for the first part.",
            "limit", "The most items of this part.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var examples = new Examples(api.getComponents());
        api.getPaths().getPathItems().forEach((path, item) -> {
            if ((path.startsWith(ADMINISTRATION) || path.startsWith(CALLS)) && item.getPOST() != null) {
                item.getPOST().addParameter(idempotencyKey());
            }
            if (path.startsWith(RESOURCES)) {
                item.getOperations().values().forEach(operation -> complete(path, operation, examples));
            }
        });
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IdempotencyFilter.KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "1 to 128 visible ASCII characters, yours for a day: the same request under the same key is"
                                + " carried out once and answered the same, secrets included.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example("7f0c6a52-5d3e-4a52-9a2b-0a8c4c3c2e11");
    }

    private static void complete(String path, Operation operation, Examples examples) {
        var administration = path.startsWith(ADMINISTRATION);
        if (administration && operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("administrator"));
        }
        Optional.ofNullable(operation.getParameters()).ifPresent(all -> all.forEach(ApiDescription::explain));
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent(), examples);
        }
        new ProblemAnswers(operation, administration).complete();
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> illustrate(answer.getContent(), examples));
    }

    private static void explain(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(LISTS.get(parameter.getName()));
        }
    }

    private static void illustrate(Content content, Examples examples) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(type -> type.getExample() == null && type.getExamples() == null && type.getSchema() != null)
                    .forEach(type -> type.setExample(examples.of(type.getSchema())));
        }
    }
}
