// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path has; RFC 9110 wants them in every 405, and the framework leaves them out. */
@ApplicationScoped
public class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]*}");

    private volatile List<Operation> operations;

    private record Operation(String template, Pattern path, String method) {}

    /** For {@code Allow}; empty when nothing is there. */
    public SortedSet<String> of(String path) {
        SortedSet<String> methods = new TreeSet<>();
        for (Operation operation : operations()) {
            if (operation.path().matcher(path).matches()) {
                methods.add(operation.method());
                methods.add("OPTIONS");
                if ("GET".equals(operation.method())) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }

    /** Whether this is the path of an operation as the contract writes it, and so nothing that a client made up. */
    public boolean isTemplate(String path) {
        return operations().stream().anyMatch(operation -> operation.template().equals(path));
    }

    private List<Operation> operations() {
        if (operations == null) {
            List<Operation> found = new ArrayList<>();
            RuntimeResourceVisitor.visitRuntimeResources(
                    "",
                    ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
                    new RuntimeResourceVisitor() {
                        @Override
                        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                            found.add(new Operation(absolute(path), pattern(absolute(path)), method));
                        }
                    });
            operations = found;
        }
        return operations;
    }

    private static String absolute(String template) {
        return template.startsWith("/") ? template : "/" + template;
    }

    private static Pattern pattern(String path) {
        String[] literals = PARAMETER.split(path, -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(literals[0]));
        for (int i = 1; i < literals.length; i++) {
            pattern.append("[^/]+").append(Pattern.quote(literals[i]));
        }
        return Pattern.compile(pattern.toString());
    }
}
