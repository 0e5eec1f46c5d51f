// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the path of a contract that a request was sent to. */
final class Routes {

    private final List<Template> templates;

    Routes(List<String> paths) {
        this.templates = paths.stream()
                .map(path -> new Template(path, segments(path)))
                // literal segments go before parameters
                .sorted(Comparator.comparingLong(Template::variables))
                .toList();
    }

    Optional<String> of(String path) {
        var segments = segments(path);
        return templates.stream()
                .filter(template -> template.fits(segments))
                .map(Template::path)
                .findFirst();
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private record Template(String path, List<String> segments) {

        long variables() {
            return segments.stream().filter(Template::isVariable).count();
        }

        boolean fits(List<String> sent) {
            return sent.size() == segments.size()
                    && IntStream.range(0, sent.size())
                            .allMatch(at -> isVariable(segments.get(at))
                                    ? !sent.get(at).isEmpty()
                                    : segments.get(at).equals(sent.get(at)));
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }
    }
}
