package org.cadenza.studio.web;

import java.util.List;
import org.cadenza.studio.workshop.runs.FamilyChoice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be trained. */
@RestController
@RequestMapping(Api.BASE)
final class FamiliesController {

    /** In the order to show. */
    @GetMapping("/families")
    List<FamilyChoice> families() {
        return FamilyChoice.all();
    }
}
