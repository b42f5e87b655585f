package dev.timeslice.testkit;

import dev.timeslice.testkit.blackbox.BlackBox;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the installed {@link CheckContext} to a check that asks for one, and a {@link BlackBox} likewise. */
final class CheckContextResolver implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        Class<?> type = parameter.getParameter().getType();
        return type == CheckContext.class || type == BlackBox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == BlackBox.class ? BlackBox.here() : CheckContext.current();
    }
}
