package org.riguardo.it.plugins;

import java.util.Optional;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;

/** Always throws, and would tell of the client if anybody printed what it throws. */
public final class ThrowingPanel implements WebPanel {

    @Override
    public Optional<Fragment> show(PageRequest request) {
        throw new IllegalStateException("secret of " + request.clientId());
    }
}
