package org.riguardo.plugins.data;

import java.util.Map;
import org.riguardo.plugins.Descriptor;

/**
 * What was uploaded: a descriptor and the files that its modules name.
 *
 * @param files by their path; they are not changed
 */
record DataPackage(Descriptor descriptor, Map<String, byte[]> files) {

    DataPackage {
        files = Map.copyOf(files);
    }
}
