// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the broker's own process: formats its storage at the first start, then runs. */
public final class KafkaNode {

    private KafkaNode() {}

    /** @param arguments the file with the broker's properties */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var storage = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(storage.resolve("meta.properties"))) {
            var format =
                    new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
            int outcome = StorageTool.execute(format, System.out);
            if (outcome != 0) {
                System.exit(outcome);
            }
        }
        Kafka.main(new String[] {file.toString()});
    }
}
