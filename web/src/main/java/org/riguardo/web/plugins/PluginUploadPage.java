package org.riguardo.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.data.PolicyPresets.Preset;
import org.riguardo.plugins.data.UploadPreview;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * Where plugins without code are uploaded, and what one of them would bring, as their templates show it.
 *
 * @param preview what waits to be agreed to; null when nothing does
 * @param presets values of the policy that plugins that are on propose
 * @param basedOn the version of the policy that these would change
 * @param replaced plugins of which the version before can be put back
 * @param mayUpload whether the person may do so
 * @param problem why an upload was refused; null when none was
 */
public record PluginUploadPage(
        Frame frame,
        PolicyTabs tabs,
        @Nullable UploadPreview preview,
        List<Preset> presets,
        int basedOn,
        List<PluginRow> replaced,
        boolean mayUpload,
        @Nullable String problem) {

    public PluginUploadPage {
        presets = List.copyOf(presets);
        replaced = List.copyOf(replaced);
    }
}
