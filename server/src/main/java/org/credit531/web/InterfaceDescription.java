package org.credit531.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.EnumNamingStrategies;

/**
 * What the description of the REST interface says of all its parts: how to get a token, what a problem looks like, and
 * that coded values are written in lower case with hyphens, as everywhere in the interface.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    private static final String PROBLEM = "ProblemDocument";
    private static final String CLIENT = "client";

    @Bean
    JsonMapperBuilderCustomizer codedValues() {
        return json -> json.enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE);
    }

    @Bean
    OpenApiCustomizer description() {
        return InterfaceDescription::describe;
    }

    private static void describe(OpenAPI description) {
        description.setInfo(new Info()
                .title("Credit531")
                .version("v1")
                .description("Points are integers in thousandths, money in fen, days yyyy-MM-dd in Asia/Shanghai. "
                        + "Each answer says what is left of the quota (RateLimit-Limit, RateLimit-Remaining, "
                        + "RateLimit-Reset); beyond it comes 429 with Retry-After."));
        description
                .getComponents()
                .addSecuritySchemes(CLIENT, tokens())
                .getSchemas()
                .values()
                .forEach(InterfaceDescription::writeCodes);
        description.getComponents().addSchemas(PROBLEM, problem());
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(InterfaceDescription::addProblem);
    }

    private static SecurityScheme tokens() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows().clientCredentials(new OAuthFlow().tokenUrl("/oauth2/token")));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static void addProblem(Operation operation) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem with a stable code")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(reference))));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own types
    private static void writeCodes(Schema schema) {
        if (schema.getEnum() != null) {
            List<Object> codes = schema.getEnum();
            schema.setEnum(codes.stream().map(InterfaceDescription::code).toList());
        }
        if (schema.getItems() != null) {
            writeCodes(schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> writeCodes((Schema) property));
        }
    }

    private static String code(Object name) {
        return name.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
