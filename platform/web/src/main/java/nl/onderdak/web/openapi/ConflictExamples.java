// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.reference.ProblemCatalogue;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Shows a 409 of each type that a service may return: that of every service, a key that was used before, and each rule of
 * its domain, by the texts of the service.
 */
final class ConflictExamples {

    private static final String TEXTS = "problems_nl.properties";

    private ConflictExamples() {}

    /** With the texts of the service that is being built. */
    static void addTo(Components components) {
        addTo(components, ServiceTexts.read(TEXTS));
    }

    static void addTo(Components components, Map<String, String> texts) {
        ProblemCatalogue catalogue = ProblemCatalogue.of(ofPlatform(), texts);
        MediaType conflict = components
                .getResponses()
                .get(CommonComponents.component(ProblemKind.CONFLICT.code()))
                .getContent()
                .getMediaType(Problem.MEDIA_TYPE);
        conflict.setExample(null);
        Stream.concat(catalogue.kinds().stream(), catalogue.rejections().stream())
                .filter(problem -> problem.status() == ProblemKind.CONFLICT.status())
                .forEach(problem -> conflict.addExample(problem.code(), example(problem)));
    }

    private static Example example(ProblemCatalogue.Entry problem) {
        var value = new LinkedHashMap<String, Object>();
        value.put("type", problem.type());
        value.put("title", problem.title());
        value.put("status", problem.status());
        value.put("detail", problem.detail());
        value.put("instance", CommonComponents.ANY_PATH);
        return OASFactory.createExample().summary(problem.title()).value(value);
    }

    private static Map<String, String> ofPlatform() {
        return ServiceTexts.of(ExampleWords.read("/web_problems_nl.properties"));
    }
}
