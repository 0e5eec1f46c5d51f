// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;

/** Describes reads that answer 304 to a client that has the state already. */
final class ConditionalReads {

    private static final String PARAMETER = "IfNoneMatch";
    private static final String RESPONSE = "NotModified";
    private static final String ETAG = "ETag";
    private static final String OK = "200";
    private static final String NOT_MODIFIED = "304";

    private ConditionalReads() {}

    static void addTo(Components components) {
        components.addParameter(
                PARAMETER,
                OASFactory.createParameter()
                        .name("If-None-Match")
                        .in(Parameter.In.HEADER)
                        .description("Entity tags of the states that the client has; 304 when one is the present one")
                        .schema(CommonComponents.string())
                        .example("\"3\""));
        APIResponse response = OASFactory.createAPIResponse()
                .description("The client has this state")
                .addHeader(ETAG, tag(true));
        CommonComponents.addHeadersOfAll(response);
        components.addResponse(RESPONSE, response);
    }

    static void complete(Operation operation, AnnotationInstance versioned) {
        APIResponse shown = operation.getResponses().getAPIResponse(OK);
        if (shown != null) {
            // a table of the same has no tag
            shown.addHeader(ETAG, tag(shown.getContent().getMediaTypes().size() == 1));
        }
        AnnotationValue wholly = versioned.value("wholly");
        if (wholly == null || wholly.asBoolean()) {
            operation.addParameter(OASFactory.createParameter().ref(PARAMETER));
            operation
                    .getResponses()
                    .addAPIResponse(NOT_MODIFIED, OASFactory.createAPIResponse().ref(RESPONSE));
        }
    }

    private static Header tag(boolean required) {
        return OASFactory.createHeader()
                .description(
                        "Version of the state as an entity tag, for If-Match; for If-None-Match where 304 is listed")
                .required(required ? true : null)
                .schema(CommonComponents.string());
    }
}
