// The entrance. Each behaviour finds its own data attributes; without scripts every link still works.
import { watchLeaving } from "./leave.js";
import { watchSigningOut } from "./forget.js";
import { watchComingBack } from "./back.js";
import { guardForms } from "./busy.js";
import { watchIdle } from "./idle.js";
import { offerCopy } from "./copy.js";
import { watchMenus } from "./menus.js";
import { offerKeeping } from "./keeping.js";

watchLeaving();
watchSigningOut();
watchComingBack();
guardForms();
watchIdle(document.body);
offerCopy();
watchMenus();
offerKeeping();
