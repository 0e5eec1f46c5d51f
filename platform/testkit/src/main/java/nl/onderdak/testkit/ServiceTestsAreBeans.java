// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.deployment.builditem.TestAnnotationBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.util.function.Consumer;
import org.jboss.jandex.Index;

/**
 * Makes beans of classes with {@link ServiceTest}, so that they can inject. Quarkus does so for its own annotation, and
 * for composed ones of the module itself, but not for composed ones from a jar (quarkus#56133).
 */
public final class ServiceTestsAreBeans implements TestBuildChainCustomizerProducer {

    @Override
    public Consumer<BuildChainBuilder> produce(Index testClassesIndex) {
        return chain -> chain.addBuildStep(
                        context -> context.produce(new TestAnnotationBuildItem(ServiceTest.class.getName())))
                .produces(TestAnnotationBuildItem.class)
                .build();
    }
}
