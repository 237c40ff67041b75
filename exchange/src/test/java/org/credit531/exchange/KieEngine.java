package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The DMN engine of Apache KIE, which knows nothing of us. */
final class KieEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;

    KieEngine(byte[] file) {
        var resource = ResourceFactory.newReaderResource(new StringReader(new String(file, StandardCharsets.UTF_8)));
        resource.setSourcePath("model.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        assertThat(model.getMessages(DMNMessage.Severity.ERROR)).isEmpty();
    }

    /** What all decisions come to. */
    DMNContext decide(Map<String, Object> inputs) {
        var context = runtime.newContext();
        inputs.forEach(context::set);
        var result = runtime.evaluateAll(model, context);
        assertThat(result.getMessages(DMNMessage.Severity.ERROR)).isEmpty();
        return result.getContext();
    }

    static long thousandths(Object number) {
        return ((BigDecimal) number).movePointRight(3).longValueExact();
    }
}
