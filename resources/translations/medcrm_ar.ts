<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message>
        <source>Ticket %1, please come to %2.</source>
        <translation>التذكرة %1، تفضّل إلى %2.</translation>
    </message>
    <message>
        <source>Ticket %1, please come in to %2.</source>
        <translation>التذكرة %1، تفضّل بالدخول إلى %2.</translation>
    </message>
</context>
<context>
    <name>WaitingRoomDisplay</name>
    <message>
        <source>Please come in</source>
        <translation>تفضّلوا بالدخول</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>غرفة الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>ولا أحد غيرهم</numerusform><numerusform>وواحد آخر</numerusform><numerusform>واثنان آخران</numerusform><numerusform>و%n آخرون</numerusform><numerusform>و%n آخرون</numerusform><numerusform>و%n آخرون</numerusform></translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>لا أحد في الانتظار.</translation>
    </message>
    <message>
        <source>%1 · inside</source>
        <translation>%1 · بالداخل</translation>
    </message>
    <message>
        <source>Your number appears here when it is your turn.</source>
        <translation>يظهر رقمك هنا عندما يحين دورك.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ActionButton</name>
    <message>
        <source>Working</source>
        <translation>جارٍ التنفيذ</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AdminPage</name>
    <message>
        <source>Clinics</source>
        <translation>العيادات</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Doctors</source>
        <translation>الأطباء</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>What to administer</source>
        <translation>ما الذي يُدار</translation>
    </message>
    <message>
        <source>Ctrl+PgUp PgDn</source>
        <translation>Ctrl+PgUp PgDn</translation>
    </message>
    <message>
        <source>To the next part of the administration</source>
        <translation>إلى القسم التالي من الإدارة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From a list into its form</source>
        <translation>من القائمة إلى نموذجها</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>إضافة جديد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>التراجع عمّا كُتب</translation>
    </message>
    <message>
        <source>When somebody else saved too: keep mine; Ctrl+2 takes theirs</source>
        <translation>إذا حفظ شخص آخر أيضًا: الإبقاء على ما كتبت؛ وCtrl+2 يأخذ ما كتبه</translation>
    </message>
    <message>
        <source>In the audit log: show new entries</source>
        <translation>في سجل التدقيق: عرض المدخلات الجديدة</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>%1 %2. Set the doctor available to call a patient.</source>
        <translation>%1 %2. اجعل الطبيب متاحًا لينادي المرضى.</translation>
    </message>
    <message>
        <source>%1 is away until %2. Set the doctor available to call a patient.</source>
        <translation>%1 غائب حتى %2. اجعل الطبيب متاحًا لينادي المرضى.</translation>
    </message>
    <message>
        <source>%1 is away. Set the doctor available to call a patient.</source>
        <translation>%1 غائب. اجعل الطبيب متاحًا لينادي المرضى.</translation>
    </message>
    <message>
        <source>%1 is on a break until %2. Set the doctor available to call a patient.</source>
        <translation>%1 في استراحة حتى %2. اجعل الطبيب متاحًا لينادي المرضى.</translation>
    </message>
    <message>
        <source>%1 is on a break. Set the doctor available to call a patient.</source>
        <translation>%1 في استراحة. اجعل الطبيب متاحًا لينادي المرضى.</translation>
    </message>
    <message>
        <source>%1 has finished for today. Set the doctor available to call a patient.</source>
        <translation>أنهى %1 عمل اليوم. اجعل الطبيب متاحًا لينادي المرضى.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 is away until %2.</source>
        <translation>%1 غائب حتى %2.</translation>
    </message>
    <message>
        <source>%1 is away.</source>
        <translation>%1 غائب.</translation>
    </message>
    <message>
        <source>%1 is on a break until %2.</source>
        <translation>%1 في استراحة حتى %2.</translation>
    </message>
    <message>
        <source>%1 is on a break.</source>
        <translation>%1 في استراحة.</translation>
    </message>
    <message>
        <source>%1 has finished for today.</source>
        <translation>أنهى %1 عمل اليوم.</translation>
    </message>
    <message>
        <source>%1 and %2 of this day are still open. End them first.</source>
        <translation>ما زال مفتوحًا من هذا اليوم: %1 و%2. أنهِها أولًا.</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>زيارة واحدة</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>الزيارات: %1</translation>
    </message>
    <message>
        <source>1 booking</source>
        <translation>موعد واحد</translation>
    </message>
    <message>
        <source>%1 bookings</source>
        <translation>المواعيد: %1</translation>
    </message>
    <message>
        <source>%1 changed this meanwhile. Look at it again.</source>
        <translation>غيّر %1 هذا في هذه الأثناء. انظر إليه مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 does not work here any more.</source>
        <translation>لم يعد %1 يعمل هنا.</translation>
    </message>
    <message>
        <source>%1 does not work then, or not for so long.</source>
        <translation>لا يعمل %1 في ذلك الوقت، أو ليس لهذه المدة.</translation>
    </message>
    <message>
        <source>%1 is %2, so this can&apos;t be done now.</source>
        <translation>%1: %2، لذا لا يمكن فعل هذا الآن.</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>The appointment</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>with the doctor</source>
        <translation>عند الطبيب</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>معلَّق</translation>
    </message>
    <message>
        <source>seen already</source>
        <translation>تم فحصه</translation>
    </message>
    <message>
        <source>marked as not shown up</source>
        <translation>سُجّل أنه لم يحضر</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation>أُدخل خطأً</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>سُجّل الحضور</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>%1 is a shared line and nobody who could be away.</source>
        <translation>%1 صف مشترك وليس شخصًا يمكن أن يغيب.</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 مغلقة.</translation>
    </message>
    <message>
        <source>%1 is just booking the doctor&apos;s time from %2 to %3.</source>
        <translation>يحجز %1 الآن وقت الطبيب من %2 إلى %3.</translation>
    </message>
    <message>
        <source>%1 is just booking it</source>
        <translation>يحجزه %1 الآن</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>محجوز لـ %1</translation>
    </message>
    <message>
        <source>%1 is not a doctor&apos;s account.</source>
        <translation>%1 ليس حساب طبيب.</translation>
    </message>
    <message>
        <source>%1 is not active.</source>
        <translation>%1 غير نشطة.</translation>
    </message>
    <message>
        <source>%1 is not in use any more.</source>
        <translation>لم تعد %1 مستخدمة.</translation>
    </message>
    <message>
        <source>%1 is not offered any more.</source>
        <translation>لم تعد خدمة %1 مقدَّمة.</translation>
    </message>
    <message>
        <source>%1 works in this room.</source>
        <translation>يعمل %1 في هذه الغرفة.</translation>
    </message>
    <message>
        <source>A doctor takes along their own list only.</source>
        <translation>يأخذ الطبيب قائمته وحدها.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 digits; this one has %1.</source>
        <translation>في البصمة 64 رقمًا؛ وفي هذه %1.</translation>
    </message>
    <message>
        <source>A fingerprint has only the digits 0–9 and the letters A–F.</source>
        <translation>لا تحوي البصمة إلا الأرقام 0–9 والحروف A–F.</translation>
    </message>
    <message>
        <source>A new time goes with a move only.</source>
        <translation>لا يُذكر وقت جديد إلا مع النقل.</translation>
    </message>
    <message>
        <source>A request that changes something needs a key of 32 hex digits.</source>
        <translation>يحتاج كل طلب يغيّر شيئًا إلى مفتاح من 32 رقمًا ست عشريًا.</translation>
    </message>
    <message>
        <source>A revision goes with weekly hours.</source>
        <translation>تُذكر المراجعة مع ساعات الأسبوع.</translation>
    </message>
    <message>
        <source>A series ends at most two years after it begins.</source>
        <translation>تنتهي السلسلة بعد سنتين من بدايتها على الأكثر.</translation>
    </message>
    <message>
        <source>A series has 2 to 100 appointments.</source>
        <translation>في السلسلة من 2 إلى 100 موعد.</translation>
    </message>
    <message>
        <source>A shared line has no account; its patients are called by the doctors.</source>
        <translation>ليس للصف المشترك حساب؛ ينادي الأطباء مرضاه.</translation>
    </message>
    <message>
        <source>A time goes with putting back only.</source>
        <translation>لا يُذكر وقت إلا مع الإرجاع إلى الصف.</translation>
    </message>
    <message>
        <source>A time of return goes with break and away only.</source>
        <translation>لا يُذكر وقت العودة إلا مع الاستراحة والغياب.</translation>
    </message>
    <message>
        <source>An appointment takes 5 to 480 minutes.</source>
        <translation>يستغرق الموعد من 5 إلى 480 دقيقة.</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>لحساب آخر هذا الاسم.</translation>
    </message>
    <message>
        <source>Another clinic has this name.</source>
        <translation>لعيادة أخرى هذا الاسم.</translation>
    </message>
    <message>
        <source>Another doctor has this account.</source>
        <translation>لطبيب آخر هذا الحساب.</translation>
    </message>
    <message>
        <source>Another doctor of the clinic has this prefix.</source>
        <translation>لطبيب آخر في العيادة هذا الحرف.</translation>
    </message>
    <message>
        <source>Another patient is with the doctor.</source>
        <translation>مريض آخر عند الطبيب.</translation>
    </message>
    <message>
        <source>Another program holds the server&apos;s database. Nothing was changed; try again.</source>
        <translation>يشغل برنامج آخر قاعدة بيانات الخادم. لم يتغير شيء؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Another room of the clinic has this name.</source>
        <translation>لغرفة أخرى في العيادة هذا الاسم.</translation>
    </message>
    <message>
        <source>Another service of the clinic has this name.</source>
        <translation>لخدمة أخرى في العيادة هذا الاسم.</translation>
    </message>
    <message>
        <source>Assign the account %1 to this clinic first.</source>
        <translation>أسند الحساب %1 إلى هذه العيادة أولًا.</translation>
    </message>
    <message>
        <source>At most %1 at a time.</source>
        <translation>%1 في المرة الواحدة على الأكثر.</translation>
    </message>
    <message>
        <source>At most %1 dates; until then there are %2.</source>
        <translation>%1 موعدًا على الأكثر؛ وحتى ذلك اليوم %2.</translation>
    </message>
    <message>
        <source>At most %1 days at a time.</source>
        <translation>%1 يومًا في المرة الواحدة على الأكثر.</translation>
    </message>
    <message>
        <source>At most %1 stretches of working time.</source>
        <translation>%1 فترة عمل على الأكثر.</translation>
    </message>
    <message>
        <source>At most 366 days at a time.</source>
        <translation>366 يومًا في المرة الواحدة على الأكثر.</translation>
    </message>
    <message>
        <source>At most 400 days at a time.</source>
        <translation>400 يوم في المرة الواحدة على الأكثر.</translation>
    </message>
    <message>
        <source>At most 92 days at a time.</source>
        <translation>92 يومًا في المرة الواحدة على الأكثر.</translation>
    </message>
    <message>
        <source>Both are in the line of %1, tickets %2 and %3. End one of the visits first.</source>
        <translation>كلاهما في صف %1، بالتذكرتين %2 و%3. أنهِ إحدى الزيارتين أولًا.</translation>
    </message>
    <message>
        <source>Change your password first.</source>
        <translation>غيّر كلمة المرور أولًا.</translation>
    </message>
    <message>
        <source>Choose a time later today.</source>
        <translation>اختر وقتًا لاحقًا من اليوم.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>اختر واحدًا.</translation>
    </message>
    <message>
        <source>Choose two different records.</source>
        <translation>اختر سجلين مختلفين.</translation>
    </message>
    <message>
        <source>Decide for each booking that is hit what becomes of it.</source>
        <translation>قرّر مصير كل موعد يتأثر.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>أدخل كلمة المرور.</translation>
    </message>
    <message>
        <source>Enter your user name.</source>
        <translation>أدخل اسم المستخدم.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>كان المتوقع %1.</translation>
    </message>
    <message>
        <source>Expected &quot;2.0&quot;.</source>
        <translation>كان المتوقع «2.0».</translation>
    </message>
    <message>
        <source>Expected 32 hex digits.</source>
        <translation>كان المتوقع 32 رقمًا ست عشريًا.</translation>
    </message>
    <message>
        <source>Expected a whole number of 1 or more.</source>
        <translation>كان المتوقع عددًا صحيحًا من 1 فأكثر.</translation>
    </message>
    <message>
        <source>Expected an object.</source>
        <translation>كان المتوقع كائنًا.</translation>
    </message>
    <message>
        <source>Expected one JSON-RPC object.</source>
        <translation>كان المتوقع كائن JSON-RPC واحدًا.</translation>
    </message>
    <message>
        <source>Expected one of %1.</source>
        <translation>كان المتوقع واحدًا من %1.</translation>
    </message>
    <message>
        <source>Expected the name of a method.</source>
        <translation>كان المتوقع اسم طلب.</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>اكتب اسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Give hours exactly when the day is not closed.</source>
        <translation>تُذكر الساعات حين لا يكون اليوم مغلقًا، وحينها فقط.</translation>
    </message>
    <message>
        <source>It is not as it was booked any more. The desk can cancel it.</source>
        <translation>لم يعد كما حُجز. يمكن للاستقبال إلغاؤه.</translation>
    </message>
    <message>
        <source>Just called; call again in %1 s.</source>
        <translation>نودي للتو؛ أعد النداء بعد %1 ث.</translation>
    </message>
    <message>
        <source>Many people are signing in. Try again in 2 s.</source>
        <translation>كثيرون يسجلون الدخول الآن. حاول بعد ثانيتين.</translation>
    </message>
    <message>
        <source>Many reports are being made. Try again in 2 s.</source>
        <translation>تُعدّ تقارير كثيرة الآن. حاول بعد ثانيتين.</translation>
    </message>
    <message>
        <source>Minutes go with the state late only.</source>
        <translation>لا تُذكر الدقائق إلا مع التأخر.</translation>
    </message>
    <message>
        <source>More than %1 bookings are hit. Make the change smaller.</source>
        <translation>يتأثر أكثر من %1 موعدًا. اجعل التغيير أصغر.</translation>
    </message>
    <message>
        <source>Name 1 to 100 appointments.</source>
        <translation>اذكر من 1 إلى 100 موعد.</translation>
    </message>
    <message>
        <source>Name another patient as the neighbour.</source>
        <translation>اذكر مريضًا آخر جارًا.</translation>
    </message>
    <message>
        <source>Name one neighbour, to stand before or after.</source>
        <translation>اذكر جارًا واحدًا، قبله أو بعده.</translation>
    </message>
    <message>
        <source>Name the appointment exactly when the wish was booked.</source>
        <translation>يُذكر الموعد حين يُحجز الطلب، وحينها فقط.</translation>
    </message>
    <message>
        <source>Name the doctor who calls the next patient from this line.</source>
        <translation>اذكر الطبيب الذي ينادي المريض التالي من هذا الصف.</translation>
    </message>
    <message>
        <source>One at a time, please.</source>
        <translation>واحدًا تلو الآخر من فضلك.</translation>
    </message>
    <message>
        <source>Only who booked it can take it back. The desk can cancel it.</source>
        <translation>لا يتراجع عنه إلا من حجزه. يمكن للاستقبال إلغاؤه.</translation>
    </message>
    <message>
        <source>Patients are moved by queue.move.</source>
        <translation>يُنقل المرضى بالطلب queue.move.</translation>
    </message>
    <message>
        <source>Red can&apos;t come before amber: %1 or more.</source>
        <translation>لا يسبق الأحمر الكهرماني: %1 أو أكثر.</translation>
    </message>
    <message>
        <source>Say by how many minutes.</source>
        <translation>اذكر كم دقيقة.</translation>
    </message>
    <message>
        <source>Say hello and sign in first.</source>
        <translation>ألقِ التحية وسجّل الدخول أولًا.</translation>
    </message>
    <message>
        <source>Say how often, or until when.</source>
        <translation>اذكر كم مرة، أو حتى متى.</translation>
    </message>
    <message>
        <source>Say what kind of record the number is of.</source>
        <translation>اذكر نوع السجل الذي له هذا الرقم.</translation>
    </message>
    <message>
        <source>Say when it moves to.</source>
        <translation>اذكر إلى متى يُنقل.</translation>
    </message>
    <message>
        <source>Say which day.</source>
        <translation>اذكر أي يوم.</translation>
    </message>
    <message>
        <source>Say whose hours these are.</source>
        <translation>اذكر لمن هذه الساعات.</translation>
    </message>
    <message>
        <source>Say why the patient is moved.</source>
        <translation>اذكر سبب نقل المريض.</translation>
    </message>
    <message>
        <source>Say why this is urgent.</source>
        <translation>اذكر سبب الاستعجال.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>اذكر السبب.</translation>
    </message>
    <message>
        <source>Somebody changed this account meanwhile.</source>
        <translation>غيّر أحدهم هذا الحساب في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Something else has happened to the patient since, so the move can&apos;t be undone.</source>
        <translation>جرى للمريض شيء آخر منذ ذلك، فلا يمكن التراجع عن النقل.</translation>
    </message>
    <message>
        <source>That patient does not wait in this line any more. Look at the line again.</source>
        <translation>لم يعد ذلك المريض ينتظر في هذا الصف. انظر إلى الصف مرة أخرى.</translation>
    </message>
    <message>
        <source>That was too much at once. Try again in a second.</source>
        <translation>كان هذا كثيرًا دفعة واحدة. حاول بعد ثانية.</translation>
    </message>
    <message>
        <source>The account %1 is not active.</source>
        <translation>الحساب %1 غير نشط.</translation>
    </message>
    <message>
        <source>The appointment is there already.</source>
        <translation>الموعد هناك بالفعل.</translation>
    </message>
    <message>
        <source>The appointments of the series would overlap.</source>
        <translation>ستتداخل مواعيد السلسلة.</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>تاريخ الميلاد في المستقبل.</translation>
    </message>
    <message>
        <source>The clinic has no such doctor.</source>
        <translation>ليس في العيادة طبيب كهذا.</translation>
    </message>
    <message>
        <source>The clinic has no such room.</source>
        <translation>ليس في العيادة غرفة كهذه.</translation>
    </message>
    <message>
        <source>The clocks are put forward over this time.</source>
        <translation>تُقدَّم الساعات فوق هذا الوقت.</translation>
    </message>
    <message>
        <source>The doctor has already called another patient.</source>
        <translation>نادى الطبيب مريضًا آخر بالفعل.</translation>
    </message>
    <message>
        <source>The doctor&apos;s time from %1 to %2 is taken.</source>
        <translation>وقت الطبيب من %1 إلى %2 محجوز.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>النهاية ليست بعد البداية.</translation>
    </message>
    <message>
        <source>The first message of a connection is hello.</source>
        <translation>أول رسالة في الاتصال هي hello.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>اليوم الأخير قبل الأول.</translation>
    </message>
    <message>
        <source>The one of %1 would come to a time over which the clocks are put forward.</source>
        <translation>سيقع موعد %1 في وقت تُقدَّم فيه الساعات.</translation>
    </message>
    <message>
        <source>The patient has been here for this appointment. Return the visit to the line.</source>
        <translation>كان المريض هنا لهذا الموعد. أعد الزيارة إلى الصف.</translation>
    </message>
    <message>
        <source>The patient is already in this doctor&apos;s line, ticket %1.</source>
        <translation>المريض في صف هذا الطبيب بالفعل، التذكرة %1.</translation>
    </message>
    <message>
        <source>The patient is booked today at %1. Check them in.</source>
        <translation>للمريض موعد اليوم في %1. سجّل حضوره.</translation>
    </message>
    <message>
        <source>The patient is in another doctor&apos;s line and was not moved by you last.</source>
        <translation>المريض في صف طبيب آخر، ولم تكن أنت آخر من نقله.</translation>
    </message>
    <message>
        <source>The patient is on the waiting list for this already. Change that entry.</source>
        <translation>المريض في قائمة الانتظار لهذا بالفعل. غيّر ذلك السطر.</translation>
    </message>
    <message>
        <source>The patient may still come.</source>
        <translation>قد يأتي المريض بعد.</translation>
    </message>
    <message>
        <source>The patient stands there already.</source>
        <translation>المريض هناك بالفعل.</translation>
    </message>
    <message>
        <source>The patient stands where time and priority put them.</source>
        <translation>المريض حيث يضعه الوقت والأولوية.</translation>
    </message>
    <message>
        <source>The patient waits for any doctor: a doctor calls them, or move them to a doctor&apos;s line.</source>
        <translation>ينتظر المريض أي طبيب: يناديه طبيب، أو انقله إلى صف طبيب.</translation>
    </message>
    <message>
        <source>The patient was already called.</source>
        <translation>نودي المريض من قبل.</translation>
    </message>
    <message>
        <source>The record of %1 was already merged into that of %2.</source>
        <translation>سجل %1 مدموج بالفعل في سجل %2.</translation>
    </message>
    <message>
        <source>The record of %1 was merged into that of %2 since. Undo that first.</source>
        <translation>دُمج سجل %1 منذ ذلك في سجل %2. تراجع عن ذلك أولًا.</translation>
    </message>
    <message>
        <source>The server could not write to its disk. Nothing was changed; tell your administrator.</source>
        <translation>لم يستطع الخادم الكتابة على قرصه. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server had a fault. It is in the server&apos;s log as %1.</source>
        <translation>حدث خلل في الخادم. وهو في سجل الخادم باسم %1.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is almost full, so nothing can be changed. Looking things up still works; tell your administrator.</source>
        <translation>قرص الخادم يكاد يمتلئ، فلا يمكن تغيير شيء. ما زال الاطلاع ممكنًا؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was changed; tell your administrator.</source>
        <translation>قرص الخادم ممتلئ. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The sign-in has expired. Sign in again.</source>
        <translation>انتهت صلاحية تسجيل الدخول. سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>The sign-in was not renewed in time.</source>
        <translation>لم يُجدَّد تسجيل الدخول في وقته.</translation>
    </message>
    <message>
        <source>The time has been taken meanwhile.</source>
        <translation>حُجز الوقت في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The times of a series come one after the other.</source>
        <translation>تتوالى أوقات السلسلة واحدًا بعد الآخر.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>اسم المستخدم أو كلمة المرور خطأ.</translation>
    </message>
    <message>
        <source>The waiting list is the desk&apos;s.</source>
        <translation>قائمة الانتظار للاستقبال.</translation>
    </message>
    <message>
        <source>The weekly hours of %1 name this room.</source>
        <translation>تذكر ساعات %1 الأسبوعية هذه الغرفة.</translation>
    </message>
    <message>
        <source>There are patients at this clinic. End their visits first.</source>
        <translation>في هذه العيادة مرضى. أنهِ زياراتهم أولًا.</translation>
    </message>
    <message>
        <source>There are patients in this doctor&apos;s line. End their visits first.</source>
        <translation>في صف هذا الطبيب مرضى. أنهِ زياراتهم أولًا.</translation>
    </message>
    <message>
        <source>There are patients in this line. End their visits first.</source>
        <translation>في هذا الصف مرضى. أنهِ زياراتهم أولًا.</translation>
    </message>
    <message>
        <source>There is no request &quot;%1&quot;.</source>
        <translation>لا يوجد طلب «%1».</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>لا يوجد حساب كهذا.</translation>
    </message>
    <message>
        <source>There is no such appointment.</source>
        <translation>لا يوجد موعد كهذا.</translation>
    </message>
    <message>
        <source>There is no such clinic.</source>
        <translation>لا توجد عيادة كهذه.</translation>
    </message>
    <message>
        <source>There is no such doctor in this clinic.</source>
        <translation>لا يوجد طبيب كهذا في هذه العيادة.</translation>
    </message>
    <message>
        <source>There is no such doctor.</source>
        <translation>لا يوجد طبيب كهذا.</translation>
    </message>
    <message>
        <source>There is no such page of this clinic&apos;s snapshot, or not any more.</source>
        <translation>لا توجد صفحة كهذه من حالة العيادة، أو لم تعد موجودة.</translation>
    </message>
    <message>
        <source>There is no such patient.</source>
        <translation>لا يوجد مريض كهذا.</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation>لا يوجد سجل كهذا.</translation>
    </message>
    <message>
        <source>There is no such visit.</source>
        <translation>لا توجد زيارة كهذه.</translation>
    </message>
    <message>
        <source>There is no such wish on the waiting list.</source>
        <translation>لا يوجد طلب كهذا في قائمة الانتظار.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>لا شيء للتغيير.</translation>
    </message>
    <message>
        <source>This account is not active any more.</source>
        <translation>لم يعد هذا الحساب نشطًا.</translation>
    </message>
    <message>
        <source>This account is signed in at %1 places already. Sign out at one of them first.</source>
        <translation>هذا الحساب مسجّل الدخول في %1 أماكن بالفعل. سجّل الخروج من أحدها أولًا.</translation>
    </message>
    <message>
        <source>This appointment does not take place.</source>
        <translation>هذا الموعد لن يُعقد.</translation>
    </message>
    <message>
        <source>This appointment is another patient&apos;s.</source>
        <translation>هذا الموعد لمريض آخر.</translation>
    </message>
    <message>
        <source>This appointment is named twice.</source>
        <translation>ذُكر هذا الموعد مرتين.</translation>
    </message>
    <message>
        <source>This appointment is not part of a series.</source>
        <translation>هذا الموعد ليس جزءًا من سلسلة.</translation>
    </message>
    <message>
        <source>This appointment is not part of the series.</source>
        <translation>هذا الموعد ليس جزءًا من السلسلة.</translation>
    </message>
    <message>
        <source>This appointment is of another day.</source>
        <translation>هذا الموعد ليوم آخر.</translation>
    </message>
    <message>
        <source>This can be undone for 10 minutes only.</source>
        <translation>يمكن التراجع عن هذا خلال 10 دقائق فقط.</translation>
    </message>
    <message>
        <source>This can&apos;t move to another clinic.</source>
        <translation>لا يمكن نقل هذا إلى عيادة أخرى.</translation>
    </message>
    <message>
        <source>This clinic has no such doctor.</source>
        <translation>ليس في هذه العيادة طبيب كهذا.</translation>
    </message>
    <message>
        <source>This clinic has no such service.</source>
        <translation>ليس في هذه العيادة خدمة كهذه.</translation>
    </message>
    <message>
        <source>This clinic is named twice.</source>
        <translation>ذُكرت هذه العيادة مرتين.</translation>
    </message>
    <message>
        <source>This connection is past that.</source>
        <translation>تجاوز هذا الاتصال ذلك.</translation>
    </message>
    <message>
        <source>This contains a character that can&apos;t be shown.</source>
        <translation>في هذا حرف لا يمكن عرضه.</translation>
    </message>
    <message>
        <source>This day differs already. Take that back first.</source>
        <translation>هذا اليوم مختلف بالفعل. تراجع عن ذلك أولًا.</translation>
    </message>
    <message>
        <source>This day does not differ any more. Look again.</source>
        <translation>لم يعد هذا اليوم مختلفًا. انظر مرة أخرى.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>مضى هذا اليوم.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>لم يأتِ هذا اليوم بعد.</translation>
    </message>
    <message>
        <source>This desk and the server are both %1, but not the same build: please install the same on both.</source>
        <translation>هذا المكتب والخادم كلاهما %1، لكنهما ليسا البناء نفسه: ثبّت البناء نفسه على كليهما.</translation>
    </message>
    <message>
        <source>This desk runs %1, the server %2: please update.</source>
        <translation>يعمل هذا المكتب بالإصدار %1 والخادم بالإصدار %2: يرجى التحديث.</translation>
    </message>
    <message>
        <source>This is another clinic&apos;s day.</source>
        <translation>هذا يوم عيادة أخرى.</translation>
    </message>
    <message>
        <source>This is another doctor&apos;s.</source>
        <translation>هذا لطبيب آخر.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>هذا ناقص.</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>هذا ليس JSON: %1.</translation>
    </message>
    <message>
        <source>This is not a booking of the doctor any more.</source>
        <translation>لم يعد هذا موعدًا عند الطبيب.</translation>
    </message>
    <message>
        <source>This is not known here.</source>
        <translation>هذا غير معروف هنا.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>هذه ليست كلمة مرورك.</translation>
    </message>
    <message>
        <source>This is taken back twice.</source>
        <translation>تم التراجع عن هذا مرتين.</translation>
    </message>
    <message>
        <source>This is the last active administrator. Make another one first.</source>
        <translation>هذا آخر مسؤول نشط. أنشئ غيره أولًا.</translation>
    </message>
    <message>
        <source>This line is for the doctors of another clinic.</source>
        <translation>هذا الصف لأطباء عيادة أخرى.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>لا يجوز أن يكون هذا فارغًا.</translation>
    </message>
    <message>
        <source>This password is too common; others would guess it. A sentence is good.</source>
        <translation>كلمة المرور هذه شائعة وقد يخمّنها غيرك. الجملة خيار جيد.</translation>
    </message>
    <message>
        <source>Both are in a line of another clinic. One of the visits has to end there first.</source>
        <translation>كلاهما في طابور عيادة أخرى. يجب أن تنتهي إحدى الزيارتين هناك أولًا.</translation>
    </message>
    <message>
        <source>This patient has no appointment or visit with you.</source>
        <translation>ليس لهذا المريض موعد أو زيارة عندك.</translation>
    </message>
    <message>
        <source>This patient has no appointment or visit with you. The desk can book one.</source>
        <translation>ليس لهذا المريض موعد أو زيارة عندك. يمكن للاستقبال حجز موعد.</translation>
    </message>
    <message>
        <source>This patient&apos;s record is not active. Activate it first.</source>
        <translation>سجل هذا المريض غير نشط. فعّله أولًا.</translation>
    </message>
    <message>
        <source>This record is not merged into another one.</source>
        <translation>هذا السجل غير مدموج في غيره.</translation>
    </message>
    <message>
        <source>This record was merged into that of %1. Use that.</source>
        <translation>دُمج هذا السجل في سجل %1. استخدم ذلك.</translation>
    </message>
    <message>
        <source>This request key was used for something else.</source>
        <translation>استُخدم مفتاح الطلب هذا لشيء آخر.</translation>
    </message>
    <message>
        <source>This sign-in is over. Sign in again.</source>
        <translation>انتهى تسجيل الدخول هذا. سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>This stretch overlaps another of the same day.</source>
        <translation>تتداخل هذه الفترة مع أخرى في اليوم نفسه.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>مضى هذا الوقت.</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>مضى هذا الوقت. اختر وقتًا لاحقًا.</translation>
    </message>
    <message>
        <source>This token is of another sign-in.</source>
        <translation>هذا الرمز لتسجيل دخول آخر.</translation>
    </message>
    <message>
        <source>This visit is of another day.</source>
        <translation>هذه الزيارة ليوم آخر.</translation>
    </message>
    <message>
        <source>This visit was not ended by closing the day.</source>
        <translation>لم تُنهَ هذه الزيارة بإغلاق اليوم.</translation>
    </message>
    <message>
        <source>This was changed meanwhile. Look at it again.</source>
        <translation>تغيّر هذا في هذه الأثناء. انظر إليه مرة أخرى.</translation>
    </message>
    <message>
        <source>This was done already, but its one-time password is not kept. Reset the password to get another.</source>
        <translation>تم هذا من قبل، لكن كلمة المرور المؤقتة لا تُحفظ. أعد تعيين كلمة المرور للحصول على غيرها.</translation>
    </message>
    <message>
        <source>This wish is another patient&apos;s.</source>
        <translation>هذا الطلب لمريض آخر.</translation>
    </message>
    <message>
        <source>This wish is open.</source>
        <translation>هذا الطلب مفتوح.</translation>
    </message>
    <message>
        <source>This wish was fulfilled with an appointment already.</source>
        <translation>تحقق هذا الطلب بموعد من قبل.</translation>
    </message>
    <message>
        <source>This wish was withdrawn.</source>
        <translation>سُحب هذا الطلب.</translation>
    </message>
    <message>
        <source>Ticket %1 has been called and has not come in yet.</source>
        <translation>نوديت التذكرة %1 ولم يدخل صاحبها بعد.</translation>
    </message>
    <message>
        <source>Too many days differ in this time. Ask for fewer at once.</source>
        <translation>أيام كثيرة مختلفة في هذه المدة. اطلب أقل دفعة واحدة.</translation>
    </message>
    <message>
        <source>Too many desks are signed in to this server. Try again in a minute.</source>
        <translation>مكاتب كثيرة مسجّلة الدخول إلى هذا الخادم. حاول بعد دقيقة.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in %1 s.</source>
        <translation>كلمات مرور خاطئة كثيرة. حاول بعد %1 ث.</translation>
    </message>
    <message>
        <source>Too much was sent at once; come back more slowly.</source>
        <translation>أُرسل الكثير دفعة واحدة؛ عد ببطء أكبر.</translation>
    </message>
    <message>
        <source>Two of them would have to take each other&apos;s time. Move one first.</source>
        <translation>سيأخذ اثنان منها وقت أحدهما الآخر. انقل واحدًا أولًا.</translation>
    </message>
    <message>
        <source>Until then there is only one date. Choose a later day.</source>
        <translation>حتى ذلك اليوم موعد واحد فقط. اختر يومًا لاحقًا.</translation>
    </message>
    <message>
        <source>Urgent patients stand before the others, whoever is moved.</source>
        <translation>يقف المستعجلون قبل غيرهم، أيًّا كان من نُقل.</translation>
    </message>
    <message>
        <source>Use 2 to 40 small letters, digits, dots, dashes or underscores, beginning with a letter or digit.</source>
        <translation>استخدم من 2 إلى 40 من الحروف الصغيرة والأرقام والنقاط والشرطات، بدءًا بحرف أو رقم.</translation>
    </message>
    <message>
        <source>Use a birth date after 1880.</source>
        <translation>استخدم تاريخ ميلاد بعد 1880.</translation>
    </message>
    <message>
        <source>Use a colour such as %1, or nothing.</source>
        <translation>استخدم لونًا مثل %1 أو لا شيء.</translation>
    </message>
    <message>
        <source>Use a number from %1 to %2.</source>
        <translation>استخدم عددًا من %1 إلى %2.</translation>
    </message>
    <message>
        <source>Use a phone number of 3 to 20 digits.</source>
        <translation>استخدم رقم هاتف من 3 إلى 20 رقمًا.</translation>
    </message>
    <message>
        <source>Use an IANA time zone such as Africa/Cairo or Europe/Berlin.</source>
        <translation>استخدم منطقة زمنية من IANA مثل Africa/Cairo أو Europe/Berlin.</translation>
    </message>
    <message>
        <source>Use another password than before.</source>
        <translation>استخدم كلمة مرور غير السابقة.</translation>
    </message>
    <message>
        <source>Use at least %1 characters.</source>
        <translation>استخدم %1 حروف على الأقل.</translation>
    </message>
    <message>
        <source>Use at least 12 characters; a sentence is good.</source>
        <translation>استخدم 12 حرفًا على الأقل؛ الجملة خيار جيد.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>استخدم %1 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>Use at most 10 alerts.</source>
        <translation>استخدم 10 تنبيهات على الأكثر.</translation>
    </message>
    <message>
        <source>Use at most 256 characters.</source>
        <translation>استخدم 256 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>Use at most 5 phone numbers.</source>
        <translation>استخدم 5 أرقام هاتف على الأكثر.</translation>
    </message>
    <message>
        <source>Use en, ar or nothing.</source>
        <translation>استخدم en أو ar أو لا شيء.</translation>
    </message>
    <message>
        <source>Use more different characters.</source>
        <translation>استخدم حروفًا أكثر تنوعًا.</translation>
    </message>
    <message>
        <source>Use one to three capital letters, A to Z.</source>
        <translation>استخدم من حرف إلى ثلاثة حروف كبيرة، A إلى Z.</translation>
    </message>
    <message>
        <source>Use something other than your user name.</source>
        <translation>استخدم شيئًا غير اسم المستخدم.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>تم تسجيل خروجك.</translation>
    </message>
    <message>
        <source>Your account may not book over another appointment or outside the working hours.</source>
        <translation>لا يحق لحسابك الحجز فوق موعد آخر أو خارج ساعات العمل.</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>لا يحق لحسابك فعل هذا.</translation>
    </message>
</context>
<context>
    <name>medcrm::Api</name>
    <message>
        <source>The server&apos;s answer could not be read (%1: %2). This program and the server may be of different versions.</source>
        <translation>تعذّرت قراءة رد الخادم (%1: %2). قد يكون هذا البرنامج والخادم من إصدارين مختلفين.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ArrivalCommands</name>
    <message>
        <source>Checked in %1, ticket %2</source>
        <translation>سُجّل وصول %1، التذكرة %2</translation>
    </message>
    <message>
        <source>That visit is not in today&apos;s list any more.</source>
        <translation>لم تعد تلك الزيارة في قائمة اليوم.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 waits for %2, ticket %3</source>
        <translation>%1 في انتظار %2، التذكرة %3</translation>
    </message>
    <message>
        <source>Cancelled the booking of %1, %2</source>
        <translation>أُلغي حجز %1، %2</translation>
    </message>
    <message>
        <source>%1 is booked again, %2</source>
        <translation>أُعيد حجز %1، %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Booked %1, %2</source>
        <translation>حُجز لـ %1، %2</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>حُجز بالخطأ</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 مع %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AuditDetails</name>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Fields before and after</source>
        <translation>الحقول قبل التغيير وبعده</translation>
    </message>
    <message>
        <source>Choose an entry to see what it changed.</source>
        <translation>اختر مدخلًا لترى ما غيّره.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>المدخل %1</translation>
    </message>
    <message>
        <source>The server, or somebody not signed in</source>
        <translation>الخادم، أو شخص لم يسجّل دخوله</translation>
    </message>
    <message>
        <source>The values of this entry are too large to show.</source>
        <translation>قيم هذا المدخل أكبر من أن تُعرض.</translation>
    </message>
    <message>
        <source>This entry changed no record.</source>
        <translation>لم يغيّر هذا المدخل أي سجل.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AuditFilters</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>نوع السجل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>24.11 or 24.11 10:30</source>
        <translation>24.11 أو 24.11 10:30</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>A number, such as 17.</source>
        <translation>رقم، مثل 17.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما الذي تم</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
</context>
<context>
    <name>AuditKind</name>
    <message>
        <source>Patient</source>
        <translation>مريض</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>Day that differs</source>
        <translation>يوم مختلف</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>غرفة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>خدمة</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>عيادة</translation>
    </message>
    <message>
        <source>User</source>
        <translation>مستخدم</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AuditLogPage</name>
    <message>
        <source>Look further back</source>
        <translation>البحث أبعد في الماضي</translation>
    </message>
    <message>
        <source>Look for new entries</source>
        <translation>البحث عن مدخلات جديدة</translation>
    </message>
    <message>
        <source>There may be new entries</source>
        <translation>قد توجد مدخلات جديدة</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>لا مدخلات</numerusform>
            <numerusform>مدخل واحد</numerusform>
            <numerusform>مدخلان</numerusform>
            <numerusform>%n مدخلات</numerusform>
            <numerusform>%n مدخلًا</numerusform>
            <numerusform>%n مدخل</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing that fits so far.</source>
        <translation>لا شيء يطابق حتى الآن.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, and older ones</source>
        <translation>
            <numerusform>لا مدخلات، ومنها ما هو أقدم</numerusform>
            <numerusform>مدخل واحد، ومنها ما هو أقدم</numerusform>
            <numerusform>مدخلان، ومنها ما هو أقدم</numerusform>
            <numerusform>%n مدخلات، ومنها ما هو أقدم</numerusform>
            <numerusform>%n مدخلًا، ومنها ما هو أقدم</numerusform>
            <numerusform>%n مدخل، ومنها ما هو أقدم</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>لا شيء يطابق هذه المرشحات.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AuditView</name>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>مدخل</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>مدخلات سجل التدقيق</translation>
    </message>
</context>
<context>
    <name>medcrm::Calls</name>
    <message>
        <source>Sign in first.</source>
        <translation>سجّل الدخول أولًا.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>لا يوجد اتصال بالخادم.</translation>
    </message>
    <message>
        <source>You were signed out before this was done.</source>
        <translation>تم تسجيل خروجك قبل أن يتم هذا.</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>انقطع الاتصال بالخادم.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يجب الخادم في الوقت المحدد.</translation>
    </message>
    <message>
        <source>The server&apos;s answer did not arrive, so it is not known whether this was done. Look before you try again.</source>
        <translation>لم يصل رد الخادم، فلا يُعرف إن كان هذا قد تم. تحقّق قبل أن تحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no connection to the server. This was not done.</source>
        <translation>لا يوجد اتصال بالخادم. لم يُنفّذ هذا.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ClinicsPage</name>
    <message>
        <source>Clinics</source>
        <translation>العيادات</translation>
    </message>
    <message>
        <source>Find a clinic</source>
        <translation>ابحث عن عيادة</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>عيادة جديدة</translation>
    </message>
    <message>
        <source>There are no clinics yet.</source>
        <translation>لا توجد عيادات بعد.</translation>
    </message>
    <message>
        <source>Choose a clinic, or press Ctrl+N for a new one.</source>
        <translation>اختر عيادة، أو اضغط Ctrl+N لإضافة واحدة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>Rules of the desk</source>
        <translation>قواعد الاستقبال</translation>
    </message>
    <message>
        <source>The waiting room&apos;s display shows</source>
        <translation>تعرض شاشة غرفة الانتظار</translation>
    </message>
    <message>
        <source>Ticket and room only</source>
        <translation>التذكرة والغرفة فقط</translation>
    </message>
    <message>
        <source>The patient&apos;s initials too</source>
        <translation>والأحرف الأولى من اسم المريض</translation>
    </message>
    <message>
        <source>The patient&apos;s full name too</source>
        <translation>واسم المريض كاملًا</translation>
    </message>
    <message>
        <source>No-show after</source>
        <translation>يُعدّ متغيبًا بعد</translation>
    </message>
    <message>
        <source>A walk-in moves up after</source>
        <translation>يتقدم من جاء بلا موعد بعد</translation>
    </message>
    <message>
        <source>A wait is marked after</source>
        <translation>يُنبَّه إلى الانتظار بعد</translation>
    </message>
    <message>
        <source>A time in a form is held for</source>
        <translation>يُحجز الوقت في النموذج لمدة</translation>
    </message>
    <message>
        <source>Overbooking</source>
        <translation>الحجز الزائد</translation>
    </message>
    <message>
        <source>Reception may book over a taken time, with a reason</source>
        <translation>يجوز للاستقبال الحجز فوق وقت محجوز مع ذكر السبب</translation>
    </message>
    <message>
        <source>0 to 240, from the booked time</source>
        <translation>من 0 إلى 240، من وقت الموعد</translation>
    </message>
    <message>
        <source>5 to 480 of waiting</source>
        <translation>من 5 إلى 480 من الانتظار</translation>
    </message>
    <message>
        <source>1 to 480, shown amber</source>
        <translation>من 1 إلى 480، يظهر بالكهرماني</translation>
    </message>
    <message>
        <source>1 to 60, so that no other desk books it</source>
        <translation>من 1 إلى 60، كي لا يحجزه مكتب آخر</translation>
    </message>
    <message>
        <source>Nobody can follow %1, book or check in there any more; patients who are there now must have left. Its records stay.</source>
        <translation>لن يستطيع أحد متابعة %1 أو الحجز أو تسجيل الوصول فيها؛ ويجب أن يكون المرضى الموجودون قد غادروا. وتبقى سجلاتها.</translation>
    </message>
    <message>
        <source>It is %1 there now</source>
        <translation>الساعة هناك الآن %1</translation>
    </message>
    <message>
        <source>Such as Africa/Cairo or Europe/Berlin</source>
        <translation>مثل Africa/Cairo أو Europe/Berlin</translation>
    </message>
    <message>
        <source>What takes too long</source>
        <translation>ما يطول أكثر من اللازم</translation>
    </message>
    <message>
        <source>A wait is red after</source>
        <translation>يصير الانتظار أحمر بعد</translation>
    </message>
    <message>
        <source>Called: amber after</source>
        <translation>المنادى: كهرماني بعد</translation>
    </message>
    <message>
        <source>Called: red after</source>
        <translation>المنادى: أحمر بعد</translation>
    </message>
    <message>
        <source>With the doctor: amber after</source>
        <translation>عند الطبيب: كهرماني بعد</translation>
    </message>
    <message>
        <source>With the doctor: red after</source>
        <translation>عند الطبيب: أحمر بعد</translation>
    </message>
    <message>
        <source>On hold: amber after</source>
        <translation>المعلّق: كهرماني بعد</translation>
    </message>
    <message>
        <source>On hold: red after</source>
        <translation>المعلّق: أحمر بعد</translation>
    </message>
    <message>
        <source>Notices of the computer</source>
        <translation>تنبيهات الحاسوب</translation>
    </message>
    <message>
        <source>May name the patient; everyone near the screen reads them</source>
        <translation>يجوز أن تذكر اسم المريض؛ ويقرؤها كل من بقرب الشاشة</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>غرفة الانتظار</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>النداءات</translation>
    </message>
    <message>
        <source>The display says ticket and room aloud, where it has a voice</source>
        <translation>تنطق الشاشة التذكرة والغرفة، حيث يتوفر صوت</translation>
    </message>
    <message>
        <source>The display's own</source>
        <translation>لغة الشاشة نفسها</translation>
    </message>
    <message>
        <source>Language of the calls</source>
        <translation>لغة النداءات</translation>
    </message>
    <message>
        <source>A no-show is proposed after</source>
        <translation>يُقترح «لم يحضر» بعد</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>نداءات</translation>
    </message>
    <message>
        <source>1 to 20, or when the time for a no-show has passed since the last</source>
        <translation>من 1 إلى 20، أو عند مرور مهلة عدم الحضور على آخر نداء</translation>
    </message>
    <message>
        <source>The printed ticket shows</source>
        <translation>تُظهر التذكرة المطبوعة</translation>
    </message>
</context>
<context>
    <name>medcrm::Connection</name>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يجيب.</translation>
    </message>
    <message>
        <source>The computer is there, but no server answers on it at port %1.</source>
        <translation>الحاسوب موجود، لكن لا خادم يجيب عليه عند المنفذ %1.</translation>
    </message>
    <message>
        <source>No computer of that name was found: %1.</source>
        <translation>لم يُعثر على حاسوب بهذا الاسم: %1.</translation>
    </message>
    <message>
        <source>The server hung up before the connection stood.</source>
        <translation>أنهى الخادم الاتصال قبل أن يكتمل.</translation>
    </message>
    <message>
        <source>The network does not lead there.</source>
        <translation>الشبكة لا تصل إلى هناك.</translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation>أنهى الخادم الاتصال: %1</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>انقطع الاتصال بالخادم.</translation>
    </message>
    <message>
        <source>Another computer answers in place of the server, or the server has a new identity. Nothing was sent. Ask the person who looks after the server.</source>
        <translation>يردّ حاسوب آخر بدل الخادم، أو صارت للخادم هوية جديدة. لم يُرسَل شيء. اسأل من يدير الخادم.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be used: %1.</source>
        <translation>لا يمكن استخدام شهادة الخادم: %1.</translation>
    </message>
    <message>
        <source>The server does not speak this program&apos;s protocol.</source>
        <translation>لا يتحدث الخادم بروتوكول هذا البرنامج.</translation>
    </message>
    <message>
        <source>The server was not heard of any more.</source>
        <translation>لم يعد يُسمع من الخادم شيء.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CurrentVisitCard</name>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>%1 · “%2”</source>
        <translation>%1 · «%2»</translation>
    </message>
    <message>
        <source>With you</source>
        <translation>معك الآن</translation>
    </message>
    <message>
        <source>call %1, at %2</source>
        <translation>النداء %1، في %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Alerts could not be read</source>
        <translation>تعذّرت قراءة التنبيهات</translation>
    </message>
    <message>
        <source>Last visit %1</source>
        <translation>آخر زيارة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation><numerusform>لا زيارات</numerusform><numerusform>زيارة واحدة</numerusform><numerusform>زيارتان</numerusform><numerusform>%n زيارات</numerusform><numerusform>%n زيارة</numerusform><numerusform>%n زيارة</numerusform></translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>أول زيارة</translation>
    </message>
    <message>
        <source>Book follow-up</source>
        <translation>حجز متابعة</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>زيارة واحدة</translation>
    </message>
    <message>
        <source>Call again in %1 s</source>
        <translation>إعادة النداء بعد %1 ث</translation>
    </message>
    <message numerus="yes">
        <source>No-show? Called %n times</source>
        <translation>
            <numerusform>لم يحضر؟ لم يُنادَ</numerusform>
            <numerusform>لم يحضر؟ نودي مرة</numerusform>
            <numerusform>لم يحضر؟ نودي مرتين</numerusform>
            <numerusform>لم يحضر؟ نودي %n مرات</numerusform>
            <numerusform>لم يحضر؟ نودي %n مرة</numerusform>
            <numerusform>لم يحضر؟ نودي %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>No-show? Called once</source>
        <translation>لم يحضر؟ نودي مرة واحدة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DaysList</name>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Whole clinic</source>
        <translation>العيادة كلها</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>No day differs in the coming year.</source>
        <translation>لا يوم مختلف في السنة القادمة.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Days that differ</source>
        <translation>أيام مختلفة</translation>
    </message>
    <message>
        <source>Keep after all</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>24.12, a weekday, or +7</source>
        <translation>24.12، أو يوم من الأسبوع، أو +7</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Empty: only the first</source>
        <translation>فارغ: اليوم الأول فقط</translation>
    </message>
    <message>
        <source>Other hours</source>
        <translation>ساعات أخرى</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>في هذه الأيام</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Shown in the calendar: “Conference”</source>
        <translation>يظهر في التقويم: «مؤتمر»</translation>
    </message>
    <message>
        <source>Say which day.</source>
        <translation>اذكر أي يوم.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>اليوم الأخير قبل الأول.</translation>
    </message>
    <message>
        <source>At most %1 days at a time.</source>
        <translation>لا يزيد عن %1 يومًا في المرة.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>مضى هذا اليوم.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DeskNotices</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Arrived for %1: %2</source>
        <translation>وصل إلى %1: %2</translation>
    </message>
    <message>
        <source>Urgent for %1: %2</source>
        <translation>حالة عاجلة لـ %1: %2</translation>
    </message>
    <message>
        <source>Called to %1: %2</source>
        <translation>نودي إلى %1: %2</translation>
    </message>
    <message>
        <source>Medical CRM</source>
        <translation>Medical CRM</translation>
    </message>
    <message>
        <source>%1 has waited %2</source>
        <translation>%1 ينتظر منذ %2</translation>
    </message>
    <message>
        <source>%1 was called %2 ago</source>
        <translation>نودي %1 قبل %2</translation>
    </message>
    <message>
        <source>%1 has been with the doctor for %2</source>
        <translation>%1 عند الطبيب منذ %2</translation>
    </message>
    <message>
        <source>%1 has been on hold for %2</source>
        <translation>%1 معلّق منذ %2</translation>
    </message>
    <message numerus="yes">
        <source>%n arrivals and calls at once</source>
        <translation><numerusform>لا وصول ولا نداء</numerusform><numerusform>وصول أو نداء واحد</numerusform><numerusform>وصولان أو نداءان معًا</numerusform><numerusform>%n حالات وصول ونداء معًا</numerusform><numerusform>%n حالة وصول ونداء معًا</numerusform><numerusform>%n حالة وصول ونداء معًا</numerusform></translation>
    </message>
    <message>
        <source>%1 waiting %2</source>
        <translation>%1 ينتظر %2</translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation>%1 نودي %2</translation>
    </message>
    <message>
        <source>%1 with doctor %2</source>
        <translation>%1 عند الطبيب %2</translation>
    </message>
    <message>
        <source>%1 on hold %2</source>
        <translation>%1 معلّق %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::Differences</name>
    <message>
        <source>Keep mine</source>
        <translation>الإبقاء على ما كتبت</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ ما كتبه الآخر</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>ما كتبت</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>ما كتبه الآخر</translation>
    </message>
    <message>
        <source>%1: yours %2, theirs %3</source>
        <translation>%1: ما كتبت %2، ما كتبه الآخر %3</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DisplayPage</name>
    <message>
        <source>Not up to date since %1. Please ask at the reception.</source>
        <translation>المعلومات غير محدّثة منذ %1. يُرجى سؤال الاستقبال.</translation>
    </message>
    <message>
        <source>Not up to date at the moment. Please ask at the reception.</source>
        <translation>المعلومات غير محدّثة الآن. يُرجى سؤال الاستقبال.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DisplayWindow</name>
    <message>
        <source>The waiting room looks at it</source>
        <translation>غرفة الانتظار تشاهد هذه الشاشة</translation>
    </message>
    <message>
        <source>Medical CRM — Waiting room</source>
        <translation>Medical CRM — غرفة الانتظار</translation>
    </message>
    <message>
        <source>This account is not a display's</source>
        <translation>هذا الحساب ليس حساب شاشة عرض</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>The waiting room is shown to an account of its own, which may see nothing else. Sign in with that one, or ask your administrator to make it: Administration, Users, Waiting-room display.</source>
        <translation>لشاشة غرفة الانتظار حساب خاص بها لا يرى شيئًا آخر. سجّل الدخول به، أو اطلب من المدير إنشاءه: الإدارة، المستخدمون، شاشة غرفة الانتظار.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Sounds, signing out and leaving</source>
        <translation>الأصوات وتسجيل الخروج والمغادرة</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DoctorBar</name>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Your availability, shown at the reception</source>
        <translation>حالتك كما تظهر في الاستقبال</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>بلا غرفة</translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <translation>%1، %2 د</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform></translation>
    </message>
    <message>
        <source>You are shown as: %1</source>
        <translation>تظهر الآن: %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DoctorPage</name>
    <message>
        <source>Call next</source>
        <translation>نداء التالي</translation>
    </message>
    <message>
        <source>Nobody is called.</source>
        <translation>لم يُنادَ أحد.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>متوقع</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>تم الكشف</translation>
    </message>
    <message>
        <source>No one is waiting.</source>
        <translation>لا أحد في الانتظار.</translation>
    </message>
    <message>
        <source>No one else is expected today.</source>
        <translation>لا يُنتظر أحد آخر اليوم.</translation>
    </message>
    <message>
        <source>No one was seen yet today.</source>
        <translation>لم يُكشف على أحد اليوم بعد.</translation>
    </message>
    <message>
        <source>Call next: %1 · %2</source>
        <translation>نداء التالي: %1 · %2</translation>
    </message>
    <message>
        <source>No one to call</source>
        <translation>لا أحد لندائه</translation>
    </message>
    <message>
        <source>First finish the call of %1 %2: start the visit, put the patient back or record a no-show.</source>
        <translation>أنهِ أولًا نداء %1 %2: ابدأ الزيارة أو أعد المريض إلى الدور أو سجّل عدم الحضور.</translation>
    </message>
    <message>
        <source>Average consultation %1</source>
        <translation>متوسط الكشف %1</translation>
    </message>
    <message>
        <source>%1 %2 has arrived</source>
        <translation>%1 وصل %2</translation>
    </message>
    <message>
        <source>Book follow-up</source>
        <translation>حجز متابعة</translation>
    </message>
    <message>
        <source>No one to call before %1</source>
        <translation>لا أحد لندائه قبل %1</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>تم الكشف %1</translation>
    </message>
    <message>
        <source>I am back · %1</source>
        <translation>لقد عدت · %1</translation>
    </message>
    <message>
        <source>No patients are called until you are available again.</source>
        <translation>لا يُنادى أي مريض حتى تصبح متاحًا من جديد.</translation>
    </message>
    <message>
        <source>No follow-up: nobody is with you. Choose a patient in the list of those seen.</source>
        <translation>لا متابعة: لا أحد عندك. اختر مريضًا من قائمة من تم الكشف عليهم.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DoctorsPage</name>
    <message>
        <source>Doctors</source>
        <translation>الأطباء</translation>
    </message>
    <message>
        <source>Find a doctor</source>
        <translation>ابحث عن طبيب</translation>
    </message>
    <message>
        <source>New doctor</source>
        <translation>طبيب جديد</translation>
    </message>
    <message>
        <source>This clinic has no doctors yet.</source>
        <translation>لا أطباء في هذه العيادة بعد.</translation>
    </message>
    <message>
        <source>Choose a doctor, or press Ctrl+N for a new one.</source>
        <translation>اختر طبيبًا، أو اضغط Ctrl+N لإضافة واحد.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>As shown to everybody: “Dr Leila Farouk”</source>
        <translation>كما يظهر للجميع: «د. ليلى فاروق»</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>التخصص</translation>
    </message>
    <message>
        <source>Ticket prefix</source>
        <translation>حرف التذكرة</translation>
    </message>
    <message>
        <source>One to three capital letters: tickets are A01, A02 …</source>
        <translation>حرف لاتيني كبير إلى ثلاثة: التذاكر A01 ثم A02 …</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>With it the doctor signs in and sees their own list</source>
        <translation>به يسجل الطبيب دخوله ويرى قائمته</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>%1 can&apos;t be booked or get patients any more. Bookings stay as they are until somebody moves or cancels them.</source>
        <translation>لا يمكن بعد ذلك الحجز لدى %1 ولا إحالة مرضى إليه. وتبقى المواعيد كما هي حتى ينقلها أحد أو يلغيها.</translation>
    </message>
    <message numerus="yes">
        <source>%n still to come today.</source>
        <translation>
            <numerusform>لا مواعيد باقية اليوم.</numerusform>
            <numerusform>موعد واحد باقٍ اليوم.</numerusform>
            <numerusform>موعدان باقيان اليوم.</numerusform>
            <numerusform>%n مواعيد باقية اليوم.</numerusform>
            <numerusform>%n موعدًا باقيًا اليوم.</numerusform>
            <numerusform>%n موعد باقٍ اليوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared line</source>
        <translation>صف مشترك</translation>
    </message>
    <message>
        <source>Not a person: patients wait here for any doctor of the clinic</source>
        <translation>ليس شخصًا: ينتظر المرضى هنا أي طبيب في العيادة</translation>
    </message>
    <message>
        <source>Calls from shared lines</source>
        <translation>ينادي من الصفوف المشتركة</translation>
    </message>
    <message>
        <source>Calls the next patient also from the clinic&apos;s shared lines</source>
        <translation>ينادي المريض التالي أيضًا من صفوف العيادة المشتركة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DoctorWindow</name>
    <message>
        <source>Medical CRM — Doctor</source>
        <translation>Medical CRM — الطبيب</translation>
    </message>
    <message>
        <source>This account is not a doctor&apos;s</source>
        <translation>هذا الحساب ليس لطبيب</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign in with the account of a doctor, or ask your administrator to connect this account with a doctor.</source>
        <translation>ادخل بحساب طبيب، أو اطلب من المدير ربط هذا الحساب بطبيب.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform></translation>
    </message>
    <message>
        <source>Call the next patient</source>
        <translation>نداء المريض التالي</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>نداء مرة أخرى</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or complete</source>
        <translation>بدء أو إنهاء</translation>
    </message>
    <message>
        <source>To the lists, tabs and buttons</source>
        <translation>إلى القوائم والأزرار</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a row: what can be done with it</source>
        <translation>على صف: ما يمكن عمله به</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>التراجع عن آخر إجراء</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Book a follow-up for the patient who is with you</source>
        <translation>حجز متابعة للمريض الذي معك</translation>
    </message>
    <message>
        <source>Acknowledge what takes too long</source>
        <translation>تأكيد الاطلاع على ما طال</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>On one who was seen: take it back, such as a no-show who came</source>
        <translation>على من انتهت زيارته: التراجع، مثل من لم يحضر ثم جاء</translation>
    </message>
    <message>
        <source>Your availability</source>
        <translation>توافرك</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ExpectedCard</name>
    <message>
        <source>All doctors</source>
        <translation>كل الأطباء</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>المتوقعون اليوم</translation>
    </message>
    <message>
        <source>Whose patients are shown</source>
        <translation>مرضى من يُعرضون</translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation><numerusform>%n قادمون</numerusform><numerusform>%n قادمون</numerusform><numerusform>%n قادمون</numerusform><numerusform>%n قادمون</numerusform><numerusform>%n قادمون</numerusform><numerusform>%n قادمون</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation><numerusform>%n متأخرون</numerusform><numerusform>%n متأخرون</numerusform><numerusform>%n متأخرون</numerusform><numerusform>%n متأخرون</numerusform><numerusform>%n متأخرون</numerusform><numerusform>%n متأخرون</numerusform></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation><numerusform>%n وصلوا</numerusform><numerusform>%n وصلوا</numerusform><numerusform>%n وصلوا</numerusform><numerusform>%n وصلوا</numerusform><numerusform>%n وصلوا</numerusform><numerusform>%n وصلوا</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n no-show</source>
        <translation><numerusform>%n لم يحضروا</numerusform><numerusform>%n لم يحضروا</numerusform><numerusform>%n لم يحضروا</numerusform><numerusform>%n لم يحضروا</numerusform><numerusform>%n لم يحضروا</numerusform><numerusform>%n لم يحضروا</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation><numerusform>%n أُلغوا</numerusform><numerusform>%n أُلغوا</numerusform><numerusform>%n أُلغوا</numerusform><numerusform>%n أُلغوا</numerusform><numerusform>%n أُلغوا</numerusform><numerusform>%n أُلغوا</numerusform></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل الوصول</translation>
    </message>
    <message>
        <source>Cancel booking</source>
        <translation>إلغاء الحجز</translation>
    </message>
    <message>
        <source>Wish of the patient</source>
        <translation>رغبة المريض</translation>
    </message>
    <message>
        <source>Patient is ill</source>
        <translation>المريض متوعك</translation>
    </message>
    <message>
        <source>Doctor not available</source>
        <translation>الطبيب غير متاح</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>حُجز بالخطأ</translation>
    </message>
    <message>
        <source>Ended today: %1 (completed, left, no-show or cancelled)</source>
        <translation>انتهى اليوم: %1 (اكتمل أو غادر أو لم يحضر أو أُلغي)</translation>
    </message>
    <message>
        <source>Shows whose visit or booking has ended today</source>
        <translation>يعرض من انتهت زيارته أو حجزه اليوم</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ExpectedDelegate</name>
    <message>
        <source>Check in</source>
        <translation>تسجيل الوصول</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ExpectedHeader</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ExpectedModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ExpectedView</name>
    <message>
        <source>No one else is expected today.</source>
        <translation>لا يُنتظر أحد آخر اليوم.</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>المتوقعون اليوم</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DiscardDialog</name>
    <message>
        <source>Discard what you typed?</source>
        <translation>أتتخلّى عمّا كتبته؟</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>متابعة التحرير</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FreshnessIndicator</name>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message numerus="yes">
        <source>%n s behind</source>
        <translation><numerusform>متأخر %n ث</numerusform><numerusform>متأخر %n ث</numerusform><numerusform>متأخر %n ث</numerusform><numerusform>متأخر %n ث</numerusform><numerusform>متأخر %n ث</numerusform><numerusform>متأخر %n ث</numerusform></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>غير متصل منذ %1</translation>
    </message>
    <message>
        <source>%1, trying again</source>
        <translation>%1، تجري المحاولة</translation>
    </message>
    <message numerus="yes">
        <source>%1, trying again in %n s</source>
        <translation><numerusform>%1، محاولة بعد %n ث</numerusform><numerusform>%1، محاولة بعد %n ث</numerusform><numerusform>%1، محاولة بعد %n ث</numerusform><numerusform>%1، محاولة بعد %n ث</numerusform><numerusform>%1، محاولة بعد %n ث</numerusform><numerusform>%1، محاولة بعد %n ث</numerusform></translation>
    </message>
</context>
<context>
    <name>medcrm::ui::Gates</name>
    <message>
        <source>Looking for a remembered login…</source>
        <translation>جارٍ البحث عن تسجيل دخول محفوظ…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>إبقاء الدخول على هذا الجهاز</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>هل هذا خادمكم؟</translation>
    </message>
    <message>
        <source>Yes, it is the same</source>
        <translation>نعم، هو نفسه</translation>
    </message>
    <message>
        <source>This computer meets %1 for the first time. Compare the fingerprint with the one that &quot;medcrm-server fingerprint&quot; prints on the server. If they differ, do not go on.</source>
        <translation>يلتقي هذا الحاسوب بالخادم %1 لأول مرة. قارن البصمة بما يطبعه الأمر &quot;medcrm-server fingerprint&quot; على الخادم. إن اختلفتا فلا تتابع.</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>اختر كلمة مرورك</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>حفظ كلمة المرور</translation>
    </message>
    <message>
        <source>You signed in with a one-time password. Choose your own: at least 12 characters; a sentence is good.</source>
        <translation>دخلت بكلمة مرور مؤقتة. اختر كلمتك: 12 حرفًا على الأقل، والجملة خيار جيد.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>كلمة المرور المؤقتة</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>كلمة المرور الجديدة ثانية</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>كلمتا المرور الجديدتان مختلفتان.</translation>
    </message>
    <message>
        <source>This is not your server</source>
        <translation>هذا ليس خادمكم</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول ثانية</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Its fingerprint: %1</source>
        <translation>لم يُرسَل إليه شيء. بصمته: %1</translation>
    </message>
    <message>
        <source>The server refuses this program</source>
        <translation>الخادم يرفض هذا البرنامج</translation>
    </message>
    <message>
        <source>The server %1 can&apos;t be reached; trying again. %2</source>
        <translation>لا يمكن الوصول إلى الخادم %1؛ تجري المحاولة مجددًا. %2</translation>
    </message>
    <message>
        <source>No, quit</source>
        <translation>لا، إنهاء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::HitsDialog</name>
    <message>
        <source>Bookings outside the new hours</source>
        <translation>مواعيد خارج الساعات الجديدة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>الإبقاء على الكل</translation>
    </message>
    <message>
        <source>Move all</source>
        <translation>نقل الكل</translation>
    </message>
    <message>
        <source>Cancel all bookings</source>
        <translation>إلغاء كل المواعيد</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings would lie outside. Say what becomes of each; a kept one stays, marked as outside the hours.</source>
        <translation>
            <numerusform>لا مواعيد خارج الساعات.</numerusform>
            <numerusform>موعد واحد سيقع خارج الساعات. حدّد مصيره؛ إن أُبقي عليه بقي مع علامة أنه خارج الساعات.</numerusform>
            <numerusform>موعدان سيقعان خارج الساعات. حدّد مصير كل منهما؛ ما يُبقى عليه يبقى مع علامة أنه خارج الساعات.</numerusform>
            <numerusform>%n مواعيد ستقع خارج الساعات. حدّد مصير كل منها؛ ما يُبقى عليه يبقى مع علامة أنه خارج الساعات.</numerusform>
            <numerusform>%n موعدًا سيقع خارج الساعات. حدّد مصير كل منها؛ ما يُبقى عليه يبقى مع علامة أنه خارج الساعات.</numerusform>
            <numerusform>%n موعد سيقع خارج الساعات. حدّد مصير كل منها؛ ما يُبقى عليه يبقى مع علامة أنه خارج الساعات.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: make the change smaller, or save it in parts.</source>
        <translation>يوجد المزيد: صغّر التغيير، أو احفظه على أجزاء.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>نقل إلى</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>مصير %1</translation>
    </message>
    <message>
        <source>New time of %1</source>
        <translation>الوقت الجديد لـ %1</translation>
    </message>
    <message>
        <source>Looking for a time</source>
        <translation>جارٍ البحث عن وقت</translation>
    </message>
    <message>
        <source>No free time in two weeks</source>
        <translation>لا وقت متاح خلال أسبوعين</translation>
    </message>
    <message>
        <source>There is no new time yet for %1.</source>
        <translation>لا وقت جديد بعد لـ %1.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::HoursPage</name>
    <message>
        <source>Working hours</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>Find a doctor</source>
        <translation>ابحث عن طبيب</translation>
    </message>
    <message>
        <source>This clinic has no doctors yet.</source>
        <translation>لا أطباء في هذه العيادة بعد.</translation>
    </message>
    <message>
        <source>Choose a doctor, or the whole clinic for holidays.</source>
        <translation>اختر طبيبًا، أو العيادة كلها للعطلات.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Days that differ</source>
        <translation>أيام مختلفة</translation>
    </message>
    <message>
        <source>Week or single days</source>
        <translation>الأسبوع أو أيام مفردة</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>الأسبوع السابق</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>الأسبوع التالي</translation>
    </message>
    <message>
        <source>Working hours of the week</source>
        <translation>ساعات عمل الأسبوع</translation>
    </message>
    <message>
        <source>Somebody changed these hours meanwhile.</source>
        <translation>غيّر شخص آخر هذه الساعات في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Whole clinic</source>
        <translation>العيادة كلها</translation>
    </message>
    <message>
        <source>Holidays and other hours</source>
        <translation>العطلات وساعات أخرى</translation>
    </message>
    <message numerus="yes">
        <source>%n stretches a week</source>
        <translation>
            <numerusform>لا فترات في الأسبوع</numerusform>
            <numerusform>فترة واحدة في الأسبوع</numerusform>
            <numerusform>فترتان في الأسبوع</numerusform>
            <numerusform>%n فترات في الأسبوع</numerusform>
            <numerusform>%n فترة في الأسبوع</numerusform>
            <numerusform>%n فترة في الأسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>No working hours yet</source>
        <translation>لا ساعات عمل بعد</translation>
    </message>
    <message>
        <source>The doctor&apos;s own</source>
        <translation>غرفة الطبيب</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>نُسخ %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What was changed is discarded</source>
        <translation>أُهمل ما تغيّر</translation>
    </message>
    <message>
        <source>Saved the hours of %1</source>
        <translation>حُفظت ساعات %1</translation>
    </message>
    <message>
        <source>bookings moved: %1</source>
        <translation>مواعيد منقولة: %1</translation>
    </message>
    <message>
        <source>bookings cancelled: %1</source>
        <translation>مواعيد ملغاة: %1</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>من يُتصل به</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::Lane</name>
    <message>
        <source>For this doctor</source>
        <translation>لهذا الطبيب</translation>
    </message>
    <message>
        <source>No calls: %1 is called</source>
        <translation>لا نداء: نودي %1</translation>
    </message>
    <message>
        <source>Patients of %1</source>
        <translation>مرضى %1</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>بلا غرفة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform></translation>
    </message>
    <message>
        <source>no one waiting</source>
        <translation>لا أحد في الانتظار</translation>
    </message>
    <message>
        <source>In consultation</source>
        <translation>في الكشف</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>نداء</translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <translation>%1، %2 د</translation>
    </message>
    <message>
        <source>No one is waiting.</source>
        <translation>لا أحد في الانتظار.</translation>
    </message>
    <message>
        <source>No one is waiting.
Next booking %1, %2.</source>
        <translation>لا أحد في الانتظار.
الموعد التالي %1، %2.</translation>
    </message>
    <message>
        <source>Call next: %1 · %2</source>
        <translation>نداء التالي: %1 · %2</translation>
    </message>
    <message>
        <source>No one to call</source>
        <translation>لا أحد لندائه</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>%1 · ≈ %2</source>
        <translation>%1 · ≈ %2</translation>
    </message>
    <message>
        <source>Move the rest of the day…</source>
        <translation>نقل بقية اليوم…</translation>
    </message>
    <message>
        <source>No calls: %1</source>
        <translation>لا نداء: %1</translation>
    </message>
    <message>
        <source>Any doctor</source>
        <translation>أي طبيب</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::LaneCardDelegate</name>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>with doctor</source>
        <translation>مع الطبيب</translation>
    </message>
    <message numerus="yes">
        <source>called %n×</source>
        <translation><numerusform>نودي %n×</numerusform><numerusform>نودي %n×</numerusform><numerusform>نودي %n×</numerusform><numerusform>نودي %n×</numerusform><numerusform>نودي %n×</numerusform><numerusform>نودي %n×</numerusform></translation>
    </message>
    <message>
        <source>called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>No-show?</source>
        <translation>لم يحضر؟</translation>
    </message>
    <message>
        <source>not printed · %1</source>
        <translation>لم تُطبع · %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::LaneModel</name>
    <message>
        <source>not before %1</source>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>far over the limit</source>
        <translation>تجاوز الحد كثيرًا</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>تجاوز الحد</translation>
    </message>
    <message>
        <source>perhaps a no-show</source>
        <translation>ربما لن يحضر</translation>
    </message>
    <message>
        <source>Moved down: %1</source>
        <translation>أُخِّر: %1</translation>
    </message>
    <message>
        <source>Moved up: %1</source>
        <translation>قُدِّم: %1</translation>
    </message>
    <message>
        <source>Moved down by %1: %2</source>
        <translation>أخّره %1: %2</translation>
    </message>
    <message>
        <source>Moved up by %1: %2</source>
        <translation>قدّمه %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>موعده %1</translation>
    </message>
    <message>
        <source>Booked %1, came late</source>
        <translation>موعده %1، حضر متأخرًا</translation>
    </message>
    <message>
        <source>Walk-in, waited %1</source>
        <translation>بدون موعد، انتظر %1</translation>
    </message>
    <message>
        <source>ticket not printed</source>
        <translation>لم تُطبع التذكرة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::LeaveDialog</name>
    <message>
        <source>Leave the waiting-room display?</source>
        <translation>مغادرة شاشة غرفة الانتظار؟</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>The waiting room sees nothing while it is closed. Signing out also forgets the login.</source>
        <translation>لن ترى غرفة الانتظار شيئًا أثناء إغلاقها. وتسجيل الخروج ينسى الدخول أيضًا.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Close the display</source>
        <translation>إغلاق الشاشة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::LockOverlay</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>This window is locked</source>
        <translation>هذه النافذة مقفلة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::NewPatientDialog</name>
    <message>
        <source>New patient</source>
        <translation>مريض جديد</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Several: with a comma between them</source>
        <translation>إن تعددت فافصل بينها بفاصلة</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>الرقم القومي</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>تنبيهات</translation>
    </message>
    <message>
        <source>One per line: “Allergy: penicillin”</source>
        <translation>واحد في كل سطر: «حساسية: بنسلين»</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>ثم</translation>
    </message>
    <message>
        <source>Registered %1, MRN %2</source>
        <translation>سُجّل %1، ملف %2</translation>
    </message>
    <message>
        <source>Already registered? Choose instead of registering twice:</source>
        <translation>مسجَّل من قبل؟ اختره بدل التسجيل مرتين:</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientCard</name>
    <message>
        <source>The record comes by itself when the connection is back.</source>
        <translation>يظهر الملف تلقائيًا عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>Choose a patient to see their record.</source>
        <translation>اختر مريضًا لعرض سجله.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>This record was merged into that of %1, MRN %2.</source>
        <translation>دُمج هذا السجل في سجل %1، رقم الملف %2.</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>إلغاء الدمج</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ سجل %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 is as before</source>
        <translation>عاد سجل %1 كما كان</translation>
    </message>
    <message>
        <source>This record was merged into another one meanwhile.</source>
        <translation>دُمج هذا السجل في سجل آخر في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>عرضه</translation>
    </message>
    <message>
        <source>Changes dropped</source>
        <translation>أُهملت التغييرات</translation>
    </message>
    <message>
        <source>Merged %1 into %2, MRN %3</source>
        <translation>دُمج %1 في %2، رقم الملف %3</translation>
    </message>
    <message>
        <source>%1, MRN %2, is a record of its own again</source>
        <translation>عاد %1، رقم الملف %2، سجلًا مستقلًا</translation>
    </message>
    <message>
        <source>Save or revert what you changed first.</source>
        <translation>احفظ ما غيّرته أو تراجع عنه أولًا.</translation>
    </message>
    <message>
        <source>Somebody changed this record meanwhile. What you typed stays; when you save, what differs is shown.</source>
        <translation>عدّل شخص آخر هذا السجل في هذه الأثناء. يبقى ما كتبته، وعند الحفظ يظهر ما يختلف.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientEditors</name>
    <message>
        <source>Active: can be booked and checked in</source>
        <translation>نشط: يمكن الحجز له وتسجيل وصوله</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>12.3.1990, a year, or an age like 40</source>
        <translation>12.3.1990 أو سنة أو عمر مثل 40</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientFinder</name>
    <message>
        <source>Name, phone, birth date, MRN</source>
        <translation>الاسم، الهاتف، تاريخ الميلاد، رقم الملف</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>لم يُعثر على أحد.</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>البحث عن مريض</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Opened last, and here today</source>
        <translation>آخر ما فُتح، ومن حضر اليوم</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>عدد النتائج: %1</translation>
    </message>
    <message>
        <source>Type a name, phone, birth date or MRN.</source>
        <translation>اكتب اسمًا أو هاتفًا أو تاريخ ميلاد أو رقم ملف.</translation>
    </message>
    <message>
        <source>Nobody is found. Enter registers a new patient.</source>
        <translation>لم يُعثر على أحد. مفتاح الإدخال يسجّل مريضًا جديدًا.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientForm</name>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Several: with a comma between them</source>
        <translation>إن تعددت فبفاصلة بينها</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>One per line: “Allergy: penicillin”</source>
        <translation>واحد في كل سطر: «حساسية: بنسلين»</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>الرقم القومي</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientHead</name>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>دمج مع…</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Merged in: %1 %2</source>
        <translation>مدموج هنا: %1 %2</translation>
    </message>
    <message>
        <source>Merged into: %1 %2</source>
        <translation>دُمج في: %1 %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientHistoryCard</name>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Appointments and visits</source>
        <translation>المواعيد والزيارات</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>No appointments and no visits yet.</source>
        <translation>لا مواعيد ولا زيارات بعد.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientHistoryModel</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientListModel</name>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PasswordDialog</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>I have noted it</source>
        <translation>دوّنتها</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>كلمة مرور لمرة واحدة</translation>
    </message>
    <message>
        <source>For %1, user name %2</source>
        <translation>لـ %1، اسم المستخدم %2</translation>
    </message>
    <message>
        <source>It is shown only now and is kept nowhere. Hand it over in person; it must be changed at the first sign-in. If it is lost, reset the password again.</source>
        <translation>تُعرض الآن فقط ولا تُحفظ في أي مكان. سلّمها بنفسك؛ ويجب تغييرها عند أول تسجيل دخول. إذا ضاعت فأعد تعيين كلمة المرور.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخت</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientPicker</name>
    <message>
        <source>Name, phone, birth date, MRN</source>
        <translation>الاسم، الهاتف، تاريخ الميلاد، رقم الملف</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::Rail</name>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Lock the window (Ctrl+L)</source>
        <translation>قفل النافذة (Ctrl+L)</translation>
    </message>
    <message>
        <source>Account of %1</source>
        <translation>حساب %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Ticket printer…</source>
        <translation>طابعة التذاكر…</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ReceptionWindow</name>
    <message>
        <source>Medical CRM — Reception</source>
        <translation>Medical CRM — الاستقبال</translation>
    </message>
    <message>
        <source>Search; / does the same</source>
        <translation>البحث؛ والمفتاح / مثله</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the search box</source>
        <translation>العودة إلى مربع البحث</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the chosen row says</source>
        <translation>تنفيذ ما يقوله الصف المختار</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>مريض جديد</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>التراجع عن آخر إجراء</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform></translation>
    </message>
    <message>
        <source>Acknowledge what takes too long</source>
        <translation>تأكيد الاطلاع على ما طال</translation>
    </message>
    <message>
        <source>This account is the waiting room's</source>
        <translation>هذا الحساب خاص بغرفة الانتظار</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>It sees what the waiting room sees, and nothing of the desk. Start this program with --display for it, or sign in with another account.</source>
        <translation>يرى هذا الحساب ما تراه غرفة الانتظار ولا يرى شيئًا من المكتب. شغّل هذا البرنامج مع --display، أو سجّل الدخول بحساب آخر.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RecordEditor</name>
    <message>
        <source>Inactive</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>No connection to the server. What you typed is kept; it can be saved when the connection is back.</source>
        <translation>لا اتصال بالخادم. ما كتبته محفوظ؛ ويمكن حفظه عند عودة الاتصال.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RecordList</name>
    <message>
        <source>Unsaved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Show inactive</source>
        <translation>عرض غير النشط</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>لا شيء يطابق.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RecordWords</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile.</source>
        <translation>غيّر شخص آخر هذا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>أُنشئ %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 is as before</source>
        <translation>عاد %1 كما كان</translation>
    </message>
    <message>
        <source>What was typed is discarded</source>
        <translation>أُهمل ما كُتب</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>%1 is active again</source>
        <translation>%1 نشط من جديد</translation>
    </message>
    <message>
        <source>%1 is deactivated</source>
        <translation>عُطّل %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RoomsPage</name>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Find a room</source>
        <translation>ابحث عن غرفة</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>غرفة جديدة</translation>
    </message>
    <message>
        <source>This clinic has no rooms yet.</source>
        <translation>لا غرف في هذه العيادة بعد.</translation>
    </message>
    <message>
        <source>Choose a room, or press Ctrl+N for a new one.</source>
        <translation>اختر غرفة، أو اضغط Ctrl+N لإضافة واحدة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>As patients are told where to go: “Room 2”</source>
        <translation>كما يُقال للمرضى إلى أين يذهبون: «غرفة 2»</translation>
    </message>
    <message>
        <source>Used by %1. Give them another room first, or the server refuses.</source>
        <translation>يستخدمها %1. أعطهم غرفة أخرى أولًا وإلا رفض الخادم.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be chosen for doctors and working hours any more. Past visits keep it.</source>
        <translation>لا يمكن بعد ذلك اختيار %1 للأطباء وساعات العمل. وتحتفظ بها الزيارات الماضية.</translation>
    </message>
    <message>
        <source>%1 work here. Give them another room first, or the server refuses.</source>
        <translation>%1 يعملون هنا. أعطهم غرفة أخرى أولًا وإلا رفض الخادم.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SearchBox</name>
    <message>
        <source>Find a patient: name, phone, birth date, MRN</source>
        <translation>ابحث عن مريض: الاسم، الهاتف، تاريخ الميلاد، رقم الملف</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل الوصول</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>إجراءات</translation>
    </message>
    <message>
        <source>Check in %1</source>
        <translation>تسجيل وصول %1</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Only today&apos;s list was searched. %1</source>
        <translation>جرى البحث في قائمة اليوم فقط. %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SearchResultsModel</name>
    <message>
        <source>Register new patient “%1”</source>
        <translation>تسجيل مريض جديد «%1»</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SeenModel</name>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>ServiceColor</name>
    <message>
        <source>Teal</source>
        <translation>أخضر مزرق</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>سماوي</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ServicesPage</name>
    <message>
        <source>Services</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>ابحث عن خدمة</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>خدمة جديدة</translation>
    </message>
    <message>
        <source>This clinic offers nothing to book yet.</source>
        <translation>لا خدمات للحجز في هذه العيادة بعد.</translation>
    </message>
    <message>
        <source>Choose a service, or press Ctrl+N for a new one.</source>
        <translation>اختر خدمة، أو اضغط Ctrl+N لإضافة واحدة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>5 to 480; bookings that are made keep theirs</source>
        <translation>من 5 إلى 480؛ وتحتفظ المواعيد المحجوزة بمدتها</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 can&apos;t be booked any more. What is booked stays.</source>
        <translation>لا يمكن بعد ذلك حجز %1. ويبقى ما حُجز.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SessionWindow</name>
    <message>
        <source>This computer&apos;s keychain can&apos;t be used, so you will be asked for the password at the next start, and the day is kept only while this window is open.</source>
        <translation>لا يمكن استخدام سلسلة مفاتيح هذا الحاسوب، لذلك ستُطلب منك كلمة المرور عند التشغيل التالي، ولا يُحفظ اليوم إلا ما دامت هذه النافذة مفتوحة.</translation>
    </message>
    <message>
        <source>Your account is not assigned to a clinic yet. Ask your administrator.</source>
        <translation>حسابك غير مرتبط بعيادة بعد. اسأل المدير.</translation>
    </message>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>انتهت جلستك. سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again to go on where you were.</source>
        <translation>انتهت جلستك. سجّل الدخول مرة أخرى لتكمل من حيث كنت.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Not possible now: no connection to the server since %1.</source>
        <translation>غير ممكن الآن: لا اتصال بالخادم منذ %1.</translation>
    </message>
    <message>
        <source>Not possible now: no connection to the server.</source>
        <translation>غير ممكن الآن: لا اتصال بالخادم.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>هذه ليست كلمة مرورك.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Wait %n s.</source>
        <translation><numerusform>كلمات مرور خاطئة كثيرة. انتظر %n ثانية.</numerusform><numerusform>كلمات مرور خاطئة كثيرة. انتظر ثانية واحدة.</numerusform><numerusform>كلمات مرور خاطئة كثيرة. انتظر ثانيتين.</numerusform><numerusform>كلمات مرور خاطئة كثيرة. انتظر %n ثوانٍ.</numerusform><numerusform>كلمات مرور خاطئة كثيرة. انتظر %n ثانية.</numerusform><numerusform>كلمات مرور خاطئة كثيرة. انتظر %n ثانية.</numerusform></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached, and your password was not typed on this computer before, so it can&apos;t be checked here. Try again when the server is back.</source>
        <translation>لا يمكن الوصول إلى الخادم، ولم تُكتب كلمة مرورك على هذا الحاسوب من قبل، فلا يمكن التحقق منها هنا. أعد المحاولة عند عودة الخادم.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SimilarPatients</name>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>national id</source>
        <translation>الرقم القومي</translation>
    </message>
    <message>
        <source>Only the phone: perhaps family</source>
        <translation>الهاتف فقط: ربما من العائلة</translation>
    </message>
    <message>
        <source>Alike: %1</source>
        <translation>متطابق: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between alike things</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SoundButton</name>
    <message>
        <source>No sound</source>
        <translation>بلا صوت</translation>
    </message>
    <message>
        <source>Sounds of this desk: muted</source>
        <translation>أصوات هذا المكتب: مكتومة</translation>
    </message>
    <message>
        <source>Sounds of this desk</source>
        <translation>أصوات هذا المكتب</translation>
    </message>
    <message>
        <source>Sounds of this desk: %1</source>
        <translation>أصوات هذا المكتب: %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SoundDialog</name>
    <message>
        <source>Sounds of this desk</source>
        <translation>أصوات هذا المكتب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Mute all sounds</source>
        <translation>كتم كل الأصوات</translation>
    </message>
    <message>
        <source>For this computer only. Your own acts make no sound, and whatever is heard is seen too.</source>
        <translation>لهذا الحاسوب فقط. أفعالك أنت بلا صوت، وكل ما يُسمع يُرى أيضًا.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>وصول</translation>
    </message>
    <message>
        <source>Urgent arrival</source>
        <translation>وصول عاجل</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>نداء</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>تجربة: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 ٪</translation>
    </message>
    <message>
        <source>Nothing is heard: the sounds are muted or at volume 0.</source>
        <translation>لا يُسمع شيء: الأصوات مكتومة أو المستوى صفر.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::Sounds</name>
    <message>
        <source>This computer has no audio device.</source>
        <translation>لا يوجد جهاز صوت في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This program was built without sound.</source>
        <translation>بُني هذا البرنامج بلا صوت.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::StatusStrip</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>With a doctor</source>
        <translation>مع الطبيب</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>تم الكشف</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>متوسط الانتظار</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>طباعة %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::StayNotice</name>
    <message>
        <source>Seen</source>
        <translation>اطّلعت</translation>
    </message>
    <message>
        <source>Acknowledges what takes too long; it is not pointed out here again</source>
        <translation>يؤكد الاطلاع على ما طال؛ ولا يُنبَّه إليه هنا مرة أخرى</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>ولا غيرهم</numerusform><numerusform>وواحد آخر</numerusform><numerusform>واثنان آخران</numerusform><numerusform>و%n آخرون</numerusform><numerusform>و%n آخرون</numerusform><numerusform>و%n آخرون</numerusform></translation>
    </message>
</context>
<context>
    <name>medcrm::ui::StretchForm</name>
    <message>
        <source>Draw working hours with the mouse, or with the keys: arrows move, Enter draws or takes up, Ctrl+↑ and Ctrl+↓ change the end, Shift goes by 5 minutes, Del removes.</source>
        <translation>ارسم ساعات العمل بالفأرة أو بالمفاتيح: الأسهم تنقل، وEnter يرسم أو يمسك، وCtrl+↑ وCtrl+↓ يغيران النهاية، وShift خطوة 5 دقائق، وDel يحذف.</translation>
    </message>
    <message>
        <source>Copy this day to</source>
        <translation>نسخ هذا اليوم إلى</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>يسري من</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>يسري حتى</translation>
    </message>
    <message>
        <source>Empty: until further notice</source>
        <translation>فارغ: حتى إشعار آخر</translation>
    </message>
    <message>
        <source>All other days</source>
        <translation>كل الأيام الأخرى</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::TicketBadge</name>
    <message>
        <source>Ticket %1</source>
        <translation>التذكرة %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::TopBar</name>
    <message>
        <source>Change the clinic</source>
        <translation>تغيير العيادة</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>مريض جديد</translation>
    </message>
    <message>
        <source>The clinic&apos;s time</source>
        <translation>وقت العيادة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Find an account</source>
        <translation>ابحث عن حساب</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>مستخدم جديد</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>لا حسابات بعد.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>موظف استقبال</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Waiting-room display</source>
        <translation>شاشة غرفة الانتظار</translation>
    </message>
    <message>
        <source>Choose an account, or press Ctrl+N for a new one.</source>
        <translation>اختر حسابًا، أو اضغط Ctrl+N لإضافة واحد.</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>إعادة تعيين كلمة المرور</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Small letters, digits, dots, dashes</source>
        <translation>أحرف لاتينية صغيرة وأرقام ونقاط وشرطات</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>The desk&apos;s own</source>
        <translation>لغة المكتب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>العيادات</translation>
    </message>
    <message>
        <source>An administrator sees all clinics, whatever is checked.</source>
        <translation>يرى المدير كل العيادات مهما كان المحدد.</translation>
    </message>
    <message>
        <source>Without a clinic the account cannot work.</source>
        <translation>لا يعمل الحساب بلا عيادة.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>كلمة مرور لمرة واحدة</translation>
    </message>
    <message>
        <source>This is your own account: you will be signed out at once and cannot sign in again.</source>
        <translation>هذا حسابك أنت: ستُسجَّل خارجًا فورًا ولن تستطيع الدخول من جديد.</translation>
    </message>
    <message>
        <source>%1 is signed out at once and cannot sign in again. What they did stays in the records.</source>
        <translation>سيُسجَّل %1 خارجًا فورًا ولن يستطيع الدخول من جديد. ويبقى ما فعله في السجلات.</translation>
    </message>
    <message>
        <source>You will be signed out at once and need the new one-time password to sign in.</source>
        <translation>ستُسجَّل خارجًا فورًا وتحتاج كلمة المرور الجديدة للدخول.</translation>
    </message>
    <message>
        <source>%1 is signed out at once; the old password is no longer good.</source>
        <translation>سيُسجَّل %1 خارجًا فورًا؛ ولن تصلح كلمة المرور القديمة.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::VisitCommands</name>
    <message>
        <source>Nobody is waiting.</source>
        <translation>لا أحد في الانتظار.</translation>
    </message>
    <message>
        <source>Called %1, ticket %2</source>
        <translation>نودي %1، التذكرة %2</translation>
    </message>
    <message>
        <source>Called %1 again</source>
        <translation>نودي %1 مرة أخرى</translation>
    </message>
    <message>
        <source>%1 is back in the line</source>
        <translation>عاد %1 إلى الدور</translation>
    </message>
    <message>
        <source>Started with %1</source>
        <translation>بدأ الكشف على %1</translation>
    </message>
    <message>
        <source>%1 is on hold</source>
        <translation>%1 معلّق</translation>
    </message>
    <message>
        <source>Went on with %1</source>
        <translation>استؤنف الكشف على %1</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>انتهى الكشف على %1</translation>
    </message>
    <message>
        <source>%1 did not come</source>
        <translation>لم يحضر %1</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>غادر %1</translation>
    </message>
    <message>
        <source>Cancelled the visit of %1</source>
        <translation>أُلغيت زيارة %1</translation>
    </message>
    <message>
        <source>%1 is with you again</source>
        <translation>%1 معك من جديد</translation>
    </message>
    <message>
        <source>%1 is waiting again</source>
        <translation>%1 في الانتظار من جديد</translation>
    </message>
    <message>
        <source>Took back the check-in of %1</source>
        <translation>أُلغي تسجيل وصول %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 was seen</source>
        <translation>تمّت معاينة %1</translation>
    </message>
    <message>
        <source>%1 was not there</source>
        <translation>لم يكن %1 حاضرًا</translation>
    </message>
    <message>
        <source>%1 had gone</source>
        <translation>كان %1 قد غادر</translation>
    </message>
    <message>
        <source>The visit of %1 is open again</source>
        <translation>زيارة %1 مفتوحة من جديد</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::WalkInDialog</name>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Add to the line</source>
        <translation>إضافة إلى الدور</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Needed when it is urgent</source>
        <translation>مطلوب عند الاستعجال</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>%1 is booked today at %2 with %3.</source>
        <translation>%1 لديه موعد اليوم في %2 مع %3.</translation>
    </message>
    <message>
        <source>Check in the %1 booking instead</source>
        <translation>سجّل وصول موعد %1 بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Walk-in all the same</source>
        <translation>بدون موعد رغم ذلك</translation>
    </message>
    <message>
        <source>Choose a patient.</source>
        <translation>اختر مريضًا.</translation>
    </message>
    <message>
        <source>Choose a doctor.</source>
        <translation>اختر طبيبًا.</translation>
    </message>
</context>
<context>
    <name>ClientOptions</name>
    <message>
        <source>%1 can&#x27;t be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no password in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose en or ar.</source>
        <translation>اختر en أو ar.</translation>
    </message>
    <message>
        <source>Choose light, dark or system.</source>
        <translation>اختر light أو dark أو system.</translation>
    </message>
    <message>
        <source>Give a whole number from 100 to 200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server: host or host:port (port 8743 if left out).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&#x27;s key fingerprint, as \&quot;medcrm-server fingerprint\&quot; prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in by itself with the first line of this file as password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic to open: its name or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or ar; the system&#x27;s language if left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of everything in percent, 100 to 200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for this program&#x27;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user name too, with --user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number of minutes from 1 to 60.</source>
        <translation>أعطِ عددًا صحيحًا من الدقائق من 1 إلى 60.</translation>
    </message>
</context>
<context>
    <name>EmptyDay</name>
    <message>
        <source>Fetching the day…</source>
        <translation>جارٍ جلب بيانات اليوم…</translation>
    </message>
</context>
<context>
    <name>DoctorRows</name>
    <message>
        <source>On hold</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
</context>
<context>
    <name>DoctorStateMenu</name>
    <message>
        <source>%1 is shown as: %2</source>
        <translation>تُعرض حالة %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform></translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1، حتى %2</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>حتى إشعار آخر</translation>
    </message>
    <message>
        <source>For the rest of the day</source>
        <translation>لبقية اليوم</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>غير ذلك…</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (الآن)</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 min late</source>
        <translation>متأخر %1 د</translation>
    </message>
    <message>
        <source>%1 h %2 late</source>
        <translation>متأخر %1 س %2 د</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>With doctor</source>
        <translation>مع الطبيب</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>أُدخل خطأً</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئ</translation>
    </message>
    <message>
        <source>F</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>M</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>has passed</source>
        <translation>مضى</translation>
    </message>
    <message>
        <source>not working</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>being booked</source>
        <translation>قيد الحجز</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>doctor not there</source>
        <translation>الطبيب غير موجود</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Where is the server?</source>
        <translation>أين الخادم؟</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>A name or address, for example clinic-server or 192.168.1.10:8743</source>
        <translation>اسم أو عنوان، مثل clinic-server أو 192.168.1.10:8743</translation>
    </message>
</context>
<context>
    <name>TypedDate</name>
    <message>
        <source>Write a date like 12.3.1990, a year, or an age like 40.</source>
        <translation>اكتب تاريخًا مثل 12.3.1990 أو سنة أو عمرًا مثل 40.</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>هذا في المستقبل.</translation>
    </message>
    <message>
        <source>Use a date after 1880.</source>
        <translation>استعمل تاريخًا بعد 1880.</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>أقل من سنة</numerusform>
            <numerusform>سنة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · نحو %2</translation>
    </message>
    <message>
        <source>born about %1 · about %2</source>
        <translation>مولود نحو %1 · نحو %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Write a day like 24.11., tomorrow, mon or +7.</source>
        <translation>اكتب يومًا مثل 24.11. أو غدًا أو الاثنين أو +7.</translation>
    </message>
    <message>
        <source>Write a time like 10:15.</source>
        <translation>اكتب وقتًا مثل 10:15.</translation>
    </message>
</context>
<context>
    <name>VisitFields</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform><numerusform>%n في الانتظار</numerusform></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>%1 · %2 min</source>
        <translation>%1 · %2 د</translation>
    </message>
    <message>
        <source>Any doctor</source>
        <translation>أي طبيب</translation>
    </message>
</context>
<context>
    <name>VisitMenu</name>
    <message>
        <source>Test</source>
        <translation>تحليل</translation>
    </message>
    <message>
        <source>Nothing can be done with this visit now</source>
        <translation>لا يمكن فعل شيء بهذه الزيارة الآن</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>أشعة</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>Waiting for a result</source>
        <translation>انتظار نتيجة</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Could not wait</source>
        <translation>لم يستطع الانتظار</translation>
    </message>
    <message>
        <source>Feels better</source>
        <translation>تحسّن</translation>
    </message>
    <message>
        <source>Went elsewhere</source>
        <translation>ذهب إلى مكان آخر</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Wish of the patient</source>
        <translation>رغبة المريض</translation>
    </message>
    <message>
        <source>Doctor not available</source>
        <translation>الطبيب غير متاح</translation>
    </message>
    <message>
        <source>Registered by mistake</source>
        <translation>سُجّل بالخطأ</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>نداء</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>نداء مرة أخرى</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>إعادة إلى الدور</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>عودة إلى الدور</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>إلغاء الزيارة</translation>
    </message>
    <message>
        <source>Undo complete</source>
        <translation>تراجع عن الإنهاء</translation>
    </message>
    <message>
        <source>Back to queue</source>
        <translation>إعادة إلى الانتظار</translation>
    </message>
    <message>
        <source>Undo check-in</source>
        <translation>تراجع عن الوصول</translation>
    </message>
    <message>
        <source>In the line now</source>
        <translation>في الدور الآن</translation>
    </message>
    <message numerus="yes">
        <source>In %n minutes at the earliest</source>
        <translation><numerusform>الآن على الأقرب</numerusform><numerusform>بعد دقيقة على الأقل</numerusform><numerusform>بعد دقيقتين على الأقل</numerusform><numerusform>بعد %n دقائق على الأقل</numerusform><numerusform>بعد %n دقيقة على الأقل</numerusform><numerusform>بعد %n دقيقة على الأقل</numerusform></translation>
    </message>
    <message>
        <source>Move in the line</source>
        <translation>تحريك في الصف</translation>
    </message>
    <message>
        <source>Move to another doctor</source>
        <translation>نقل إلى طبيب آخر</translation>
    </message>
    <message>
        <source>Up	Alt+↑</source>
        <translation>إلى الأعلى	Alt+↑</translation>
    </message>
    <message>
        <source>Down	Alt+↓</source>
        <translation>إلى الأسفل	Alt+↓</translation>
    </message>
    <message>
        <source>To the front	Alt+Home</source>
        <translation>إلى أول الصف	Alt+Home</translation>
    </message>
    <message>
        <source>Where time puts it</source>
        <translation>حيث يضعه وقته</translation>
    </message>
    <message>
        <source>Was seen</source>
        <translation>تمّت معاينته</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>لم يكن حاضرًا</translation>
    </message>
    <message>
        <source>Had gone</source>
        <translation>كان قد غادر</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح من جديد</translation>
    </message>
    <message>
        <source>Print ticket</source>
        <translation>طباعة التذكرة</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::WeekGrid</name>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 إلى %3</translation>
    </message>
    <message>
        <source>overlaps another: %1</source>
        <translation>يتداخل مع غيره: %1</translation>
    </message>
    <message>
        <source>%1 %2, free</source>
        <translation>%1 %2، فارغ</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>about %1 years</source>
        <translation>نحو %1 سنة</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 سنة</translation>
    </message>
    <message>
        <source>MRN %1</source>
        <translation>ملف %1</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <translation>%1، %2 د</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 حتى %2</translation>
    </message>
    <message>
        <source>%1, due back %2</source>
        <translation>%1، كان متوقعًا عند %2</translation>
    </message>
    <message>
        <source>%1–%2 min</source>
        <translation>%1–%2 د</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>To the list of expected patients</source>
        <translation>إلى قائمة المرضى المتوقعين</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Clinics, rooms, doctors, services, working hours, users, audit log</source>
        <translation>العيادات والغرف والأطباء والخدمات وساعات العمل والمستخدمون وسجل التدقيق</translation>
    </message>
    <message>
        <source>To the waiting list for appointments</source>
        <translation>إلى قائمة انتظار المواعيد</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>To the patients; the one chosen in the search box is opened</source>
        <translation>إلى المرضى؛ يُفتح سجل من اختير في مربع البحث</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>The calendar: days of all doctors, weeks of one</source>
        <translation>التقويم: أيام كل الأطباء وأسابيع طبيب واحد</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>To the reports: figures of days, and the closing of the day</source>
        <translation>إلى التقارير: أرقام الأيام وإغلاق اليوم</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::TodayPage</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>In the empty search box: choose who has come</source>
        <translation>في مربع البحث الفارغ: اختيار من حضر</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>On an expected patient: cancel the booking</source>
        <translation>عند مريض متوقع: إلغاء الحجز</translation>
    </message>
    <message>
        <source>In a lane: call next, the doctor&apos;s availability, move the rest of the day</source>
        <translation>في مسار طبيب: نداء التالي، توافر الطبيب، نقل بقية اليوم</translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation>Alt+↑ ↓</translation>
    </message>
    <message>
        <source>On a waiting patient: move in the line; Alt+Home to the front</source>
        <translation>على مريض منتظر: تحريكه في الصف؛ Alt+Home إلى أول الصف</translation>
    </message>
    <message>
        <source>Alt+← →</source>
        <translation>Alt+← →</translation>
    </message>
    <message>
        <source>On a waiting or called patient: into the neighbouring lane</source>
        <translation>على مريض منتظر أو مُنادى: نقله إلى الصف المجاور</translation>
    </message>
    <message>
        <source>On an expected patient: cancel the booking; on a called one: no-show</source>
        <translation>على مريض متوقَّع: إلغاء الموعد؛ على مُنادى: لم يحضر</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>On one who ended: take it back, such as a no-show who came</source>
        <translation>على من انتهت زيارته: التراجع، مثل من لم يحضر ثم جاء</translation>
    </message>
    <message>
        <source>Print the ticket again: of the patient chosen in a lane, else of who came last</source>
        <translation>طباعة التذكرة مرة أخرى: للمريض المختار في المسار، وإلا لآخر من وصل</translation>
    </message>
    <message>
        <source>To the lists and buttons</source>
        <translation>إلى القوائم والأزرار</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Between the expected and the lanes, and from lane to lane</source>
        <translation>بين المتوقَّعين والمسارات، ومن مسار إلى آخر</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::BookingCommands</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Cancelled the booking of %1, %2</source>
        <translation>أُلغي حجز %1، %2</translation>
    </message>
    <message numerus="yes">
        <source>Bookings cancelled for %1: %n</source>
        <translation><numerusform>الحجوزات الملغاة لـ %1: %n</numerusform><numerusform>الحجوزات الملغاة لـ %1: %n</numerusform><numerusform>الحجوزات الملغاة لـ %1: %n</numerusform><numerusform>الحجوزات الملغاة لـ %1: %n</numerusform><numerusform>الحجوزات الملغاة لـ %1: %n</numerusform><numerusform>الحجوزات الملغاة لـ %1: %n</numerusform></translation>
    </message>
    <message>
        <source>%1 is booked again, %2</source>
        <translation>أُعيد حجز %1، %2</translation>
    </message>
    <message numerus="yes">
        <source>Bookings that stand again: %n</source>
        <translation><numerusform>الحجوزات التي أُعيدت: %n</numerusform><numerusform>الحجوزات التي أُعيدت: %n</numerusform><numerusform>الحجوزات التي أُعيدت: %n</numerusform><numerusform>الحجوزات التي أُعيدت: %n</numerusform><numerusform>الحجوزات التي أُعيدت: %n</numerusform><numerusform>الحجوزات التي أُعيدت: %n</numerusform></translation>
    </message>
    <message>
        <source>%1 has confirmed %2</source>
        <translation>أكّد %1 الموعد %2</translation>
    </message>
    <message>
        <source>%1 has not confirmed %2</source>
        <translation>لم يؤكّد %1 الموعد %2</translation>
    </message>
    <message>
        <source>Booked %1, %2</source>
        <translation>حُجز لـ %1، %2</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>حُجز بالخطأ</translation>
    </message>
    <message numerus="yes">
        <source>Booked %n times for %1, the first %2</source>
        <translation><numerusform>لا مواعيد لـ %1، أولها %2</numerusform><numerusform>حُجز موعد لـ %1، %2</numerusform><numerusform>حُجز موعدان لـ %1، أولهما %2</numerusform><numerusform>حُجزت %n مواعيد لـ %1، أولها %2</numerusform><numerusform>حُجز %n موعدًا لـ %1، أولها %2</numerusform><numerusform>حُجز %n موعد لـ %1، أولها %2</numerusform></translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>نُقل %1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>Bookings moved for %1: %n, the first to %2</source>
        <translation><numerusform>الحجوزات المنقولة لـ %1: %n، أولها إلى %2</numerusform><numerusform>الحجوزات المنقولة لـ %1: %n، أولها إلى %2</numerusform><numerusform>الحجوزات المنقولة لـ %1: %n، أولها إلى %2</numerusform><numerusform>الحجوزات المنقولة لـ %1: %n، أولها إلى %2</numerusform><numerusform>الحجوزات المنقولة لـ %1: %n، أولها إلى %2</numerusform><numerusform>الحجوزات المنقولة لـ %1: %n، أولها إلى %2</numerusform></translation>
    </message>
    <message>
        <source>%1 did not come, %2</source>
        <translation>لم يحضر %1، %2</translation>
    </message>
    <message numerus="yes">
        <source>Bookings taken back for %1: %n</source>
        <translation><numerusform>الحجوزات المسحوبة لـ %1: %n</numerusform><numerusform>الحجوزات المسحوبة لـ %1: %n</numerusform><numerusform>الحجوزات المسحوبة لـ %1: %n</numerusform><numerusform>الحجوزات المسحوبة لـ %1: %n</numerusform><numerusform>الحجوزات المسحوبة لـ %1: %n</numerusform><numerusform>الحجوزات المسحوبة لـ %1: %n</numerusform></translation>
    </message>
</context>
<context>
    <name>medcrm::ui::BookingFields</name>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>من يوم</translation>
    </message>
    <message>
        <source>Exact time</source>
        <translation>وقت محدد</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>24.11., tomorrow, mon, +7</source>
        <translation>24.11.، غدًا، الاثنين، ‎+7</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>اختر خدمة.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>هذا اليوم مضى.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::BookingNotes</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::BookingPanel</name>
    <message>
        <source>First free</source>
        <translation>أول وقت متاح</translation>
    </message>
    <message>
        <source>What is moved</source>
        <translation>ما يُنقل</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>هذا فقط</translation>
    </message>
    <message>
        <source>And following</source>
        <translation>وما يليه</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>نقل الموعد</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>Book a follow-up</source>
        <translation>حجز متابعة</translation>
    </message>
    <message>
        <source>Booked for %1</source>
        <translation>محجوز في %1</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>نقل إلى %1</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>حجز %1</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
    <message numerus="yes">
        <source>Book %n times</source>
        <translation><numerusform>حجز</numerusform><numerusform>حجز موعد</numerusform><numerusform>حجز موعدين</numerusform><numerusform>حجز %n مواعيد</numerusform><numerusform>حجز %n موعدًا</numerusform><numerusform>حجز %n موعد</numerusform></translation>
    </message>
    <message>
        <source>Overbook</source>
        <translation>حجز إضافي</translation>
    </message>
    <message>
        <source>Choose a patient.</source>
        <translation>اختر مريضًا.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n bookings</source>
        <translation><numerusform>نقل الحجوزات: %n</numerusform><numerusform>نقل الحجوزات: %n</numerusform><numerusform>نقل الحجوزات: %n</numerusform><numerusform>نقل الحجوزات: %n</numerusform><numerusform>نقل الحجوزات: %n</numerusform><numerusform>نقل الحجوزات: %n</numerusform></translation>
    </message>
    <message>
        <source>It was changed meanwhile: now %1.</source>
        <translation>تغيّر الحجز في هذه الأثناء: الآن %1.</translation>
    </message>
    <message>
        <source>The booking of %1 does not stand any more: it is not moved.</source>
        <translation>لم يعد حجز %1 قائمًا: لم يُنقل.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Has already: %1</source>
        <translation>لديه موعد بالفعل: %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ChosenPatient</name>
    <message>
        <source>Choose another patient</source>
        <translation>اختر مريضًا آخر</translation>
    </message>
    <message>
        <source>Patient: %1</source>
        <translation>المريض: %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ConflictBox</name>
    <message>
        <source>Overbook…</source>
        <translation>حجز إضافي…</translation>
    </message>
    <message>
        <source>Book all the same, because</source>
        <translation>احجز رغم ذلك، لأن</translation>
    </message>
    <message>
        <source>The next free times:</source>
        <translation>الأوقات المتاحة التالية:</translation>
    </message>
    <message>
        <source>There is no free time soon.</source>
        <translation>لا وقت متاح قريبًا.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FormPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RepeatBox</name>
    <message>
        <source>Repeat…</source>
        <translation>تكرار…</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>أسابيع</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>Weeks or days</source>
        <translation>أسابيع أو أيام</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>كل</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>عدد المرات</translation>
    </message>
    <message>
        <source>Or until</source>
        <translation>أو حتى</translation>
    </message>
    <message>
        <source>Do not repeat</source>
        <translation>بدون تكرار</translation>
    </message>
    <message>
        <source>Choose the first time.</source>
        <translation>اختر الموعد الأول.</translation>
    </message>
    <message>
        <source>Looking for the dates…</source>
        <translation>يجري البحث عن التواريخ…</translation>
    </message>
    <message>
        <source>All dates are left out.</source>
        <translation>كل التواريخ مستبعدة.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n dates. Space changes what becomes of one.</source>
        <translation><numerusform>%1 من %n تاريخ. مفتاح المسافة يغيّر ما يحدث لتاريخ.</numerusform><numerusform>%1 من تاريخ واحد. مفتاح المسافة يغيّر ما يحدث له.</numerusform><numerusform>%1 من تاريخين. مفتاح المسافة يغيّر ما يحدث لتاريخ.</numerusform><numerusform>%1 من %n تواريخ. مفتاح المسافة يغيّر ما يحدث لتاريخ.</numerusform><numerusform>%1 من %n تاريخًا. مفتاح المسافة يغيّر ما يحدث لتاريخ.</numerusform><numerusform>%1 من %n تاريخ. مفتاح المسافة يغيّر ما يحدث لتاريخ.</numerusform></translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SeriesModel</name>
    <message>
        <source>%1 instead</source>
        <translation>%1 بدلًا منه</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>محجوز لـ %1</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation>يبقى: %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SeriesView</name>
    <message>
        <source>Dates of the series</source>
        <translation>تواريخ السلسلة</translation>
    </message>
    <message>
        <source>Space changes what becomes of a date</source>
        <translation>مفتاح المسافة يغيّر ما يحدث للتاريخ</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::TimePicker</name>
    <message>
        <source>More times</source>
        <translation>أوقات أخرى</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Waiting list…</source>
        <translation>قائمة الانتظار…</translation>
    </message>
    <message>
        <source>Put the patient on the waiting list when no time suits</source>
        <translation>ضع المريض في قائمة الانتظار إن لم يناسبه وقت</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>مضى</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Looking for free times…</source>
        <translation>يجري البحث عن أوقات متاحة…</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>اختر خدمة.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>اختر يومًا.</translation>
    </message>
    <message>
        <source>The clocks change that day: this time does not exist.</source>
        <translation>يتغيّر التوقيت في ذلك اليوم: هذا الوقت غير موجود.</translation>
    </message>
    <message>
        <source>Nobody is free at %1. Choose a doctor to see why.</source>
        <translation>لا أحد متاح في %1. اختر طبيبًا لمعرفة السبب.</translation>
    </message>
    <message>
        <source>No free time from %1 to %2.</source>
        <translation>لا وقت متاح من %1 إلى %2.</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>اختر وقتًا.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::WaitlistPage</name>
    <message>
        <source>Any doctor</source>
        <translation>أي طبيب</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>منذ اليوم</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>منذ أمس</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation><numerusform>%n يوم</numerusform><numerusform>يوم واحد</numerusform><numerusform>يومان</numerusform><numerusform>%n أيام</numerusform><numerusform>%n يومًا</numerusform><numerusform>%n يوم</numerusform></translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Nobody is on the waiting list.</source>
        <translation>لا أحد في قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>Waiting list · %1</source>
        <translation>قائمة الانتظار · %1</translation>
    </message>
    <message>
        <source>Book a time…</source>
        <translation>حجز وقت…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>On a wish: book a time for it</source>
        <translation>عند رغبة: احجز لها وقتًا</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Put a patient on the list</source>
        <translation>ضع مريضًا في القائمة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Change the wish</source>
        <translation>تعديل الرغبة</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::WishCommands</name>
    <message>
        <source>%1 is off the waiting list</source>
        <translation>أُزيل %1 من قائمة الانتظار</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 is on the waiting list again</source>
        <translation>عاد %1 إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>%1 is on the waiting list</source>
        <translation>%1 في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Changed the wish of %1</source>
        <translation>عُدّلت رغبة %1</translation>
    </message>
    <message>
        <source>1 wish fits</source>
        <translation>تناسب رغبة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n wishes fit</source>
        <translation><numerusform>لا رغبات تناسبه</numerusform><numerusform>تناسب رغبة واحدة</numerusform><numerusform>تناسب رغبتين</numerusform><numerusform>تناسب %n رغبات</numerusform><numerusform>تناسب %n رغبة</numerusform><numerusform>تناسب %n رغبة</numerusform></translation>
    </message>
    <message>
        <source>A time freed up: %1 %2 — %3</source>
        <translation>أصبح وقت متاحًا: %1 %2 — %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::WishDialog</name>
    <message>
        <source>Change the wish</source>
        <translation>تعديل الرغبة</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>أضف إلى القائمة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>الاستعجال</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>ليس قبل</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Choose a patient.</source>
        <translation>اختر مريضًا.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::WishModel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>any doctor</source>
        <translation>أي طبيب</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>الرغبة</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>This time is taken.</source>
        <translation>هذا الوقت محجوز.</translation>
    </message>
    <message>
        <source>%1 is booked for %2.</source>
        <translation>%1 محجوز لـ %2.</translation>
    </message>
    <message>
        <source>%1 is booked for %2, by %3.</source>
        <translation>%1 محجوز لـ %2، حجزه %3.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 مع %2</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>هذا الوقت مضى.</translation>
    </message>
    <message>
        <source>The doctor does not work then, or not for so long.</source>
        <translation>الطبيب لا يعمل حينها، أو ليس لهذه المدة.</translation>
    </message>
    <message>
        <source>%1 is just booking this time (%2).</source>
        <translation>%1 يحجز هذا الوقت الآن (%2).</translation>
    </message>
    <message>
        <source>Another desk is just booking this time.</source>
        <translation>مكتب آخر يحجز هذا الوقت الآن.</translation>
    </message>
    <message>
        <source>The doctor said not to be there then.</source>
        <translation>قال الطبيب إنه لن يكون موجودًا حينئذ.</translation>
    </message>
</context>
<context>
    <name>AppointmentMenu</name>
    <message>
        <source>Wish of the patient</source>
        <translation>رغبة المريض</translation>
    </message>
    <message>
        <source>Patient is ill</source>
        <translation>المريض متوعك</translation>
    </message>
    <message>
        <source>Doctor not available</source>
        <translation>الطبيب غير متاح</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>حُجز بالخطأ</translation>
    </message>
    <message>
        <source>Not confirmed after all</source>
        <translation>لم يؤكَّد</translation>
    </message>
    <message>
        <source>Confirmed by the patient</source>
        <translation>أكّده المريض</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Cancel booking</source>
        <translation>إلغاء الحجز</translation>
    </message>
    <message>
        <source>Cancel this one</source>
        <translation>إلغاء هذا</translation>
    </message>
    <message>
        <source>Cancel this and following</source>
        <translation>إلغاء هذا وما يليه</translation>
    </message>
    <message>
        <source>Restore the booking</source>
        <translation>استعادة الحجز</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>%1 · by the patient</source>
        <translation>%1 · من المريض</translation>
    </message>
    <message>
        <source>%1 · by the clinic</source>
        <translation>%1 · من العيادة</translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>سبب آخر…</translation>
    </message>
    <message>
        <source>Why is the booking of %1 cancelled?</source>
        <translation>لماذا يُلغى حجز %1؟</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ConflictDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>تغيّر في هذه الأثناء</translation>
    </message>
    <message>
        <source>Save the choice</source>
        <translation>حفظ الاختيار</translation>
    </message>
    <message>
        <source>Keep all of mine</source>
        <translation>إبقاء كل ما لديّ</translation>
    </message>
    <message>
        <source>Take all of theirs</source>
        <translation>أخذ كل ما حُفظ</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>ما كتبتَه</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>ما حُفظ في هذه الأثناء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::MergeCell</name>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::MergeDialog</name>
    <message>
        <source>Moves to %1 – appointments: %2, visits: %3</source>
        <translation>يُنقل إلى %1 – المواعيد: %2، الزيارات: %3</translation>
    </message>
    <message>
        <source>Merge two records of one person</source>
        <translation>دمج سجلّين لشخص واحد</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Perhaps the same person:</source>
        <translation>ربما الشخص نفسه:</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>إبقاء السجل الآخر</translation>
    </message>
    <message>
        <source>Merge %1 with</source>
        <translation>دمج %1 مع</translation>
    </message>
    <message>
        <source>This is the record itself. Choose the other one.</source>
        <translation>هذا هو السجل نفسه. اختر السجل الآخر.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>يبقى: %1</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>يُدمج: %1</translation>
    </message>
    <message>
        <source>Of both</source>
        <translation>من كليهما</translation>
    </message>
    <message>
        <source>Choose the other record first.</source>
        <translation>اختر السجل الآخر أولًا.</translation>
    </message>
    <message>
        <source>Nobody is found. Choose a patient who is registered.</source>
        <translation>لم يُعثر على أحد. اختر مريضًا مسجلًا.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::MergeFields</name>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>الرقم القومي</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PatientsPage</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>In the search or the list: choose a patient; Enter opens the record</source>
        <translation>في البحث أو القائمة: اختيار مريض؛ مفتاح الإدخال يفتح سجله</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save the patient&apos;s data</source>
        <translation>حفظ بيانات المريض</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Drop what is not saved; then back to the search</source>
        <translation>تجاهل ما لم يُحفظ؛ ثم العودة إلى البحث</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::UnsavedDialog</name>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What you changed of %1 is not saved.</source>
        <translation>ما غيّرته في سجل %1 لم يُحفظ.</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>العودة إليه</translation>
    </message>
</context>
<context>
    <name>AgendaTable</name>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>MRN</source>
        <translation>رقم الملف</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>1 without an appointment</source>
        <translation>واحد بدون موعد</translation>
    </message>
    <message numerus="yes">
        <source>%n without an appointment</source>
        <translation><numerusform>لا أحد بدون موعد</numerusform><numerusform>واحد بدون موعد</numerusform><numerusform>اثنان بدون موعد</numerusform><numerusform>%n بدون موعد</numerusform><numerusform>%n بدون موعد</numerusform><numerusform>%n بدون موعد</numerusform></translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>MRN</source>
        <translation>رقم الملف</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>الجنس والعمر</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>1 appointment</source>
        <translation>موعد واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation><numerusform>لا مواعيد</numerusform><numerusform>موعد واحد</numerusform><numerusform>موعدان</numerusform><numerusform>%n مواعيد</numerusform><numerusform>%n موعدًا</numerusform><numerusform>%n موعد</numerusform></translation>
    </message>
    <message>
        <source>Printed %1, %2 by %3</source>
        <translation>طُبع في %1، %2 بواسطة %3</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>كشف اليوم</translation>
    </message>
    <message>
        <source>All doctors</source>
        <translation>جميع الأطباء</translation>
    </message>
    <message>
        <source>There are no appointments on this day.</source>
        <translation>لا توجد مواعيد في هذا اليوم.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (تابع)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>صفحة %1 من %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ReportButton</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>الطباعة والتصدير</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>طباعة كشف اليوم</translation>
    </message>
    <message>
        <source>These days are still on their way.</source>
        <translation>لم تصل هذه الأيام بعد.</translation>
    </message>
    <message>
        <source>All doctors</source>
        <translation>جميع الأطباء</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Print day sheet…</source>
        <translation>طباعة كشف اليوم…</translation>
    </message>
    <message>
        <source>Day sheet as PDF…</source>
        <translation>كشف اليوم بصيغة PDF…</translation>
    </message>
    <message>
        <source>Calendar file (iCalendar)…</source>
        <translation>ملف تقويم (iCalendar)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Not printed: these days are still on their way.</source>
        <translation>لم تتم الطباعة: لم تصل هذه الأيام بعد.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ReportCommands</name>
    <message>
        <source>Not printed: this computer has no printer.</source>
        <translation>لم تتم الطباعة: لا توجد طابعة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Print day sheet</source>
        <translation>طباعة كشف اليوم</translation>
    </message>
    <message>
        <source>The day sheet was sent to %1.</source>
        <translation>أُرسل كشف اليوم إلى %1.</translation>
    </message>
    <message>
        <source>Not printed: %1 did not take the day sheet.</source>
        <translation>لم تتم الطباعة: لم تقبل %1 كشف اليوم.</translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>أُلغيت الطباعة.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>ملفات تقويم (*.ics)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Not saved: the server cannot be reached. The day sheet can be printed meanwhile.</source>
        <translation>لم يتم الحفظ: تعذّر الوصول إلى الخادم. يمكن طباعة كشف اليوم في هذه الأثناء.</translation>
    </message>
    <message>
        <source>That the list was printed could not be noted: %1</source>
        <translation>تعذّر تسجيل طباعة كشف اليوم: %1</translation>
    </message>
    <message>
        <source>without the server since %1</source>
        <translation>بدون الخادم منذ %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>The day sheet is being printed.</source>
        <translation>تجري طباعة كشف اليوم.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>لم يُحفظ %1: %2</translation>
    </message>
    <message>
        <source>Phone list %1 %2</source>
        <translation>قائمة الاتصال %1 %2</translation>
    </message>
    <message>
        <source>Print phone list</source>
        <translation>طباعة قائمة الاتصال</translation>
    </message>
    <message>
        <source>The phone list is being printed.</source>
        <translation>تجري طباعة قائمة الاتصال.</translation>
    </message>
    <message>
        <source>The phone list was sent to %1.</source>
        <translation>أُرسلت قائمة الاتصال إلى %1.</translation>
    </message>
    <message>
        <source>Not printed: %1 did not take the phone list.</source>
        <translation>لم تُطبع: لم يقبل %1 قائمة الاتصال.</translation>
    </message>
    <message>
        <source>The day sheet</source>
        <translation>ورقة اليوم</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>%1 was sent to %2.</source>
        <translation>أُرسلت إلى %2: %1.</translation>
    </message>
    <message>
        <source>Not printed: %1 did not take it.</source>
        <translation>لم تُطبع: لم تقبلها %1.</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>تجري الطباعة: %1.</translation>
    </message>
    <message>
        <source>The phone list</source>
        <translation>قائمة الاتصال</translation>
    </message>
    <message>
        <source>That the day sheet was printed could not be noted: %1</source>
        <translation>تعذر تسجيل أن كشف اليوم قد طُبع: %1</translation>
    </message>
    <message>
        <source>%1 Save it as a PDF instead.</source>
        <translation>%1 احفظها بصيغة PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>without the server, as it was %1</source>
        <translation>من دون الخادم، كما كان %1</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Not known now</source>
        <translation>غير معروف الآن</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>متأخر %1</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>overbooked: %1</source>
        <translation>حجز إضافي: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2, closed</source>
        <translation>%1، %2، مغلق</translation>
    </message>
    <message>
        <source>%1, %2, free</source>
        <translation>%1، %2، متاح</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Off: %1</source>
        <translation>غائب: %1</translation>
    </message>
    <message>
        <source>The clocks change</source>
        <translation>تغيير الساعة</translation>
    </message>
    <message>
        <source>%1 is booking</source>
        <translation>%1 يحجز الآن</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>new · %1</source>
        <translation>جديد · %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>لا حجوزات</numerusform>
            <numerusform>حجز واحد</numerusform>
            <numerusform>حجزان</numerusform>
            <numerusform>%n حجوزات</numerusform>
            <numerusform>%n حجزًا</numerusform>
            <numerusform>%n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>لا أوقات متاحة</numerusform>
            <numerusform>وقت متاح</numerusform>
            <numerusform>وقتان متاحان</numerusform>
            <numerusform>%n أوقات متاحة</numerusform>
            <numerusform>%n وقتًا متاحًا</numerusform>
            <numerusform>%n وقت متاح</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>To the time or appointment above or below</source>
        <translation>إلى الوقت أو الموعد الأعلى أو الأسفل</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>To the appointment beside, or the next column</source>
        <translation>إلى الموعد المجاور أو العمود التالي</translation>
    </message>
    <message>
        <source>Ctrl+↑ Ctrl+↓</source>
        <translation>Ctrl+↑ Ctrl+↓</translation>
    </message>
    <message>
        <source>To the appointment before or after</source>
        <translation>إلى الموعد السابق أو التالي</translation>
    </message>
    <message>
        <source>Home End</source>
        <translation>Home End</translation>
    </message>
    <message>
        <source>To the beginning or end of the working day</source>
        <translation>إلى بداية يوم العمل أو نهايته</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the appointment, or book the free time</source>
        <translation>فتح الموعد، أو حجز الوقت المتاح</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Book here, with these letters as the patient</source>
        <translation>الحجز هنا والبحث عن المريض بهذه الحروف</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>إلغاء الموعد</translation>
    </message>
    <message>
        <source>Shift+↑ Shift+↓</source>
        <translation>Shift+↑ Shift+↓</translation>
    </message>
    <message>
        <source>Move the appointment; then Enter, or Esc</source>
        <translation>نقل الموعد؛ ثم Enter أو Esc</translation>
    </message>
    <message>
        <source>Take the appointment up: arrows move it, Enter or Ctrl+V puts it down</source>
        <translation>التقاط الموعد: الأسهم تنقله و Enter أو Ctrl+V يضعه</translation>
    </message>
    <message>
        <source>While it is taken up: shorter or longer</source>
        <translation>أثناء الالتقاط: أقصر أو أطول</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CalendarBar</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>اليوم (T)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>What the calendar shows</source>
        <translation>ما يعرضه التقويم</translation>
    </message>
    <message>
        <source>Whose week is shown</source>
        <translation>أسبوع أي طبيب معروض</translation>
    </message>
    <message>
        <source>A day back (Ctrl+PgUp)</source>
        <translation>يوم إلى الوراء (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>A week back (PgUp)</source>
        <translation>أسبوع إلى الوراء (PgUp)</translation>
    </message>
    <message>
        <source>A day forward (Ctrl+PgDn)</source>
        <translation>يوم إلى الأمام (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>A week forward (PgDn)</source>
        <translation>أسبوع إلى الأمام (PgDn)</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CalendarSide</name>
    <message>
        <source>Check in</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The appointment of %1 cannot be cancelled now.</source>
        <translation>لا يمكن إلغاء موعد %1 الآن.</translation>
    </message>
    <message>
        <source>The appointment of %1 cannot be moved any more.</source>
        <translation>لم يعد ممكنًا نقل موعد %1.</translation>
    </message>
    <message>
        <source>The booking of %1 was changed meanwhile: it is not moved.</source>
        <translation>تغيّر حجز %1 في هذه الأثناء: لم يُنقل.</translation>
    </message>
    <message>
        <source>Book another…</source>
        <translation>حجز موعد آخر…</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>فتح ملف المريض</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CalendarView</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::HourBar</name>
    <message>
        <source>%1 again</source>
        <translation>%1 ثانية</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SideCard</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AppointmentCard</name>
    <message>
        <source>Reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>Confirmed by the patient</source>
        <translation>أكده المريض</translation>
    </message>
    <message>
        <source>Overbooked: %1</source>
        <translation>حجز إضافي: %1</translation>
    </message>
    <message>
        <source>Part of a series</source>
        <translation>ضمن سلسلة مواعيد</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n times</source>
        <translation>
            <numerusform>لم يُنقل</numerusform>
            <numerusform>نُقل مرة</numerusform>
            <numerusform>نُقل مرتين</numerusform>
            <numerusform>نُقل %n مرات</numerusform>
            <numerusform>نُقل %n مرة</numerusform>
            <numerusform>نُقل %n مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medcrm::ui::MoveConflictCard</name>
    <message>
        <source>Move all the same, because</source>
        <translation>النقل رغم ذلك، بسبب</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>%1 cannot be moved there</source>
        <translation>لا يمكن نقل %1 إلى هناك</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>النقل إلى %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CalendarPage</name>
    <message>
        <source>These days can&apos;t be shown now. %1</source>
        <translation>لا يمكن عرض هذه الأيام الآن. %1</translation>
    </message>
    <message>
        <source>These days can&apos;t be shown without the server. Today&apos;s bookings are on the Today page. The calendar comes by itself when the connection is back.</source>
        <translation>لا يمكن عرض هذه الأيام دون الخادم. حجوزات اليوم في صفحة «اليوم». ويظهر التقويم تلقائيًا عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>To the first … ninth doctor</source>
        <translation>إلى الطبيب الأول … التاسع</translation>
    </message>
    <message>
        <source>To today; Ctrl+Home does the same</source>
        <translation>إلى اليوم؛ Ctrl+Home يفعل الشيء نفسه</translation>
    </message>
    <message>
        <source>A week back or forward; with Ctrl a day</source>
        <translation>أسبوع إلى الوراء أو الأمام؛ ومع Ctrl يوم</translation>
    </message>
    <message>
        <source>PgUp PgDn</source>
        <translation>PgUp PgDn</translation>
    </message>
    <message>
        <source>The day of all doctors</source>
        <translation>يوم كل الأطباء</translation>
    </message>
    <message>
        <source>The week of one doctor</source>
        <translation>أسبوع طبيب واحد</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CalendarHeader</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PhoneSheet</name>
    <message>
        <source>1 patient</source>
        <translation>مريض واحد</translation>
    </message>
    <message>
        <source>Phone list</source>
        <translation>قائمة الاتصال</translation>
    </message>
    <message>
        <source>Was at</source>
        <translation>كان في</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>MRN</source>
        <translation>رقم الملف</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>الموعد الجديد</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>أُبلغ</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>لا رقم</translation>
    </message>
    <message numerus="yes">
        <source>%n patients</source>
        <translation>
            <numerusform>لا مرضى</numerusform>
            <numerusform>مريض واحد</numerusform>
            <numerusform>مريضان</numerusform>
            <numerusform>%n مرضى</numerusform>
            <numerusform>%n مريضًا</numerusform>
            <numerusform>%n مريض</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nobody to call.</source>
        <translation>لا أحد للاتصال به.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AvailabilityDialog</name>
    <message>
        <source>Late by</source>
        <translation>متأخر بمقدار</translation>
    </message>
    <message>
        <source>Break of</source>
        <translation>استراحة مدتها</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>يعود بعد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>%1 is shown as: %2</source>
        <translation>يظهر %1 الآن: %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RestOfDayDialog</name>
    <message>
        <source>Move the rest of the day · %1</source>
        <translation>نقل بقية اليوم · %1</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Everybody, to another day</source>
        <translation>الجميع، إلى يوم آخر</translation>
    </message>
    <message>
        <source>Print phone list</source>
        <translation>طباعة قائمة الاتصال</translation>
    </message>
    <message>
        <source>Phone list as PDF</source>
        <translation>قائمة الاتصال بصيغة PDF</translation>
    </message>
    <message>
        <source>Looking for free times…</source>
        <translation>يجري البحث عن أوقات متاحة…</translation>
    </message>
    <message>
        <source>No booked patient is still to come today.</source>
        <translation>لا مريض محجوزًا يُنتظر قدومه اليوم.</translation>
    </message>
    <message>
        <source>All booked patients can be seen at their time.</source>
        <translation>يمكن معاينة كل المرضى المحجوزين في مواعيدهم.</translation>
    </message>
    <message>
        <source>Cannot be seen at their time: %1.</source>
        <translation>لا تمكن معاينتهم في مواعيدهم: %1.</translation>
    </message>
    <message>
        <source>Can stay where they are: %1.</source>
        <translation>يمكن أن يبقوا في مواعيدهم: %1.</translation>
    </message>
    <message>
        <source>Move 1 patient</source>
        <translation>نقل مريض واحد</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>يجري النقل…</translation>
    </message>
    <message>
        <source>Patients moved: %1.</source>
        <translation>المرضى المنقولون: %1.</translation>
    </message>
    <message>
        <source>Not moved: %1; look at the list.</source>
        <translation>لم يُنقلوا: %1؛ انظر إلى القائمة.</translation>
    </message>
    <message>
        <source>There are more: come back here when these are moved.</source>
        <translation>هناك المزيد: عد إلى هنا بعد نقل هؤلاء.</translation>
    </message>
    <message>
        <source>Space keeps or moves a patient, F2 offers other times.</source>
        <translation>مفتاح المسافة يُبقي مريضًا أو ينقله، وF2 يعرض أوقاتًا أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n patients</source>
        <translation>
            <numerusform>لا أحد للنقل</numerusform>
            <numerusform>نقل مريض واحد</numerusform>
            <numerusform>نقل مريضين</numerusform>
            <numerusform>نقل %n مرضى</numerusform>
            <numerusform>نقل %n مريضًا</numerusform>
            <numerusform>نقل %n مريض</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RestOfDayModel</name>
    <message>
        <source>Moved to %1</source>
        <translation>نُقل إلى %1</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>No free time</source>
        <translation>لا وقت متاح</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::RestOfDayView</name>
    <message>
        <source>no phone number</source>
        <translation>لا رقم هاتف</translation>
    </message>
    <message>
        <source>Booked patients to move</source>
        <translation>المرضى المحجوزون المراد نقلهم</translation>
    </message>
    <message>
        <source>Space keeps or moves a patient, F2 offers other times</source>
        <translation>مفتاح المسافة يُبقي مريضًا أو ينقله، وF2 يعرض أوقاتًا أخرى</translation>
    </message>
    <message>
        <source>No free time in the next weeks</source>
        <translation>لا وقت متاح في الأسابيع القادمة</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>أيام لاحقة</translation>
    </message>
    <message>
        <source>Any doctor</source>
        <translation>أي طبيب</translation>
    </message>
    <message>
        <source>The same doctor</source>
        <translation>الطبيب نفسه</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::MoveCommands</name>
    <message>
        <source>%1 is the last of those who are as urgent.</source>
        <translation>%1 هو الأخير بين من لهم نفس درجة الاستعجال.</translation>
    </message>
    <message>
        <source>%1 is the first of those who are as urgent.</source>
        <translation>%1 هو الأول بين من لهم نفس درجة الاستعجال.</translation>
    </message>
    <message>
        <source>Lets others go first</source>
        <translation>يقدّم غيره</translation>
    </message>
    <message>
        <source>Is not ready yet</source>
        <translation>غير جاهز بعد</translation>
    </message>
    <message>
        <source>Waits for a result</source>
        <translation>ينتظر نتيجة</translation>
    </message>
    <message>
        <source>Has to leave soon</source>
        <translation>عليه المغادرة قريبًا</translation>
    </message>
    <message>
        <source>Frail or in pain</source>
        <translation>ضعيف أو متألم</translation>
    </message>
    <message>
        <source>With a small child</source>
        <translation>معه طفل صغير</translation>
    </message>
    <message>
        <source>Was here before</source>
        <translation>كان هنا من قبل</translation>
    </message>
    <message>
        <source>Why is %1 moved?</source>
        <translation>لماذا يُحرَّك %1؟</translation>
    </message>
    <message>
        <source>%1 waits for %2 now</source>
        <translation>%1 ينتظر الآن عند %2</translation>
    </message>
    <message>
        <source>Moved %1 in the line</source>
        <translation>تم تحريك %1 في الصف</translation>
    </message>
    <message>
        <source>%1 is back in the order of the line</source>
        <translation>عاد %1 إلى ترتيب الصف</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 is where they were before</source>
        <translation>عاد %1 إلى حيث كان</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Arrivals</source>
        <translation>الواصلون</translation>
    </message>
    <message>
        <source>With a booking</source>
        <translation>بموعد</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>بدون موعد</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>تمّت معاينتهم</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>لم يكونوا حاضرين</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادروا</translation>
    </message>
    <message>
        <source>Visits cancelled</source>
        <translation>زيارات ملغاة</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>ما زالت مفتوحة</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>فترات الانتظار</translation>
    </message>
    <message>
        <source>Service times</source>
        <translation>أوقات المعاينة</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>حضروا</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>لم يحضروا</translation>
    </message>
    <message>
        <source>Cancelled by patients</source>
        <translation>ألغاها المرضى</translation>
    </message>
    <message>
        <source>Cancelled by the clinic</source>
        <translation>ألغتها العيادة</translation>
    </message>
    <message>
        <source>Still booked</source>
        <translation>ما زالت محجوزة</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>12 seen</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 = %3</source>
        <comment>38 arrivals = 30 seen + 8 left</comment>
        <translation>%1 %2 = %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Patients who were checked in or walked in on these days, however their visit ended. Without those entered in error.</source>
        <translation>المرضى الذين سُجّل حضورهم أو جاؤوا بدون موعد في هذه الأيام، أيًا كانت نهاية زيارتهم. لا يُحسب ما أُدخل خطأً.</translation>
    </message>
    <message>
        <source>Arrivals of patients who had an appointment.</source>
        <translation>وصول المرضى الذين لديهم موعد.</translation>
    </message>
    <message>
        <source>Arrivals without an appointment.</source>
        <translation>الوصول بدون موعد.</translation>
    </message>
    <message>
        <source>Visits that ended because the doctor was done, or that were closed as seen with the day.</source>
        <translation>الزيارات التي انتهت بانتهاء الطبيب، أو أُغلقت مع اليوم على أنها تمّت.</translation>
    </message>
    <message>
        <source>Patients who had arrived, but were not there when they were called or when the day was closed.</source>
        <translation>مرضى وصلوا ولكن لم يكونوا حاضرين عند مناداتهم أو عند إغلاق اليوم.</translation>
    </message>
    <message>
        <source>Patients who went before the doctor was done.</source>
        <translation>مرضى غادروا قبل أن ينتهي الطبيب.</translation>
    </message>
    <message>
        <source>Visits that were cancelled after the arrival.</source>
        <translation>زيارات أُلغيت بعد الوصول.</translation>
    </message>
    <message>
        <source>Visits of these days that have not ended yet.</source>
        <translation>زيارات من هذه الأيام لم تنتهِ بعد.</translation>
    </message>
    <message>
        <source>From the arrival, or from the booked time for those who came early, until the first call. Only of patients who were called.</source>
        <translation>من الوصول، أو من وقت الموعد لمن جاء مبكرًا، حتى أول نداء. فقط للمرضى الذين نُودي عليهم.</translation>
    </message>
    <message>
        <source>From the start until the end with the doctor, without time on hold. Only of visits that were ended when they ended, not later when the day was closed.</source>
        <translation>من بدء المعاينة حتى نهايتها، دون وقت التعليق. فقط للزيارات التي أُنهيت في وقتها، لا عند إغلاق اليوم لاحقًا.</translation>
    </message>
    <message>
        <source>Appointments that begin on these days, however they ended. Without those entered in error.</source>
        <translation>المواعيد التي تبدأ في هذه الأيام، أيًا كانت نهايتها. لا يُحسب ما أُدخل خطأً.</translation>
    </message>
    <message>
        <source>Bookings whose patient was checked in.</source>
        <translation>المواعيد التي سُجّل حضور مريضها.</translation>
    </message>
    <message>
        <source>Bookings that ended because the patient did not come, or was not there when called.</source>
        <translation>المواعيد التي انتهت لأن المريض لم يحضر، أو لم يكن حاضرًا عند مناداته.</translation>
    </message>
    <message>
        <source>Bookings that were cancelled at the patient's wish, also because the patient left.</source>
        <translation>المواعيد التي أُلغيت برغبة المريض، أو لأنه غادر.</translation>
    </message>
    <message>
        <source>Bookings that were cancelled by the clinic.</source>
        <translation>المواعيد التي ألغتها العيادة.</translation>
    </message>
    <message>
        <source>Bookings for which nobody has come and that have not ended.</source>
        <translation>المواعيد التي لم يأتِ أحد إليها ولم تنتهِ.</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>وسيط الانتظار</translation>
    </message>
    <message>
        <source>Half of the waits are shorter. </source>
        <translation>نصف فترات الانتظار أقصر. </translation>
    </message>
    <message>
        <source>90 % wait</source>
        <translation>انتظار 90 %</translation>
    </message>
    <message>
        <source>Nine in ten waits are no longer. </source>
        <translation>تسع من كل عشر فترات لا تزيد على ذلك. </translation>
    </message>
    <message>
        <source>Median with doctor</source>
        <translation>الوسيط عند الطبيب</translation>
    </message>
    <message>
        <source>Half of the service times are shorter. </source>
        <translation>نصف أوقات المعاينة أقصر. </translation>
    </message>
    <message>
        <source>Estimates told at the arrival: %1 of %2 patients were called within the range; half of the estimates were off by no more than %3, nine in ten by no more than %4.</source>
        <translation>التقديرات التي قيلت عند الوصول: نُودي على %1 من %2 مريضًا ضمن المدى المقدّر؛ لم يتجاوز خطأ نصف التقديرات %3، وتسعة من كل عشرة %4.</translation>
    </message>
    <message>
        <source>Estimates told at the arrival: none of a patient who was called.</source>
        <translation>التقديرات التي قيلت عند الوصول: لا يوجد تقدير لمريض نُودي عليه.</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>All doctors</source>
        <translation>جميع الأطباء</translation>
    </message>
    <message>
        <source>There are no arrivals and no bookings in these days.</source>
        <translation>لا يوجد واصلون ولا مواعيد في هذه الأيام.</translation>
    </message>
    <message>
        <source>Report · %1</source>
        <translation>تقرير · %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>ما الذي يحسبه</translation>
    </message>
    <message>
        <source>By doctor</source>
        <translation>حسب الطبيب</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>حسب الساعة</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>حسب يوم الأسبوع</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>حسب اليوم</translation>
    </message>
    <message>
        <source>median %1, nine in ten up to %2, longest %3</source>
        <translation>الوسيط %1، تسعة من عشرة حتى %2، الأطول %3</translation>
    </message>
    <message>
        <source>Counted on %1 at %2</source>
        <translation>حُسبت يوم %1 في %2</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Of</source>
        <translation>لـ</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>أيّها</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>يوم الأسبوع</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1: median, min</source>
        <translation>%1: الوسيط، دقيقة</translation>
    </message>
    <message>
        <source>%1: 90 %, min</source>
        <translation>%1: 90 %، دقيقة</translation>
    </message>
    <message>
        <source>%1: longest, min</source>
        <translation>%1: الأطول، دقيقة</translation>
    </message>
    <message>
        <source>Counted at</source>
        <translation>وقت الحساب</translation>
    </message>
</context>
<context>
    <name>PrintTicket</name>
    <message>
        <source>this computer has no printer %1</source>
        <translation>لا توجد على هذا الحاسوب طابعة %1</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 متوقفة</translation>
    </message>
    <message>
        <source>%1 did not take it</source>
        <translation>لم تقبلها %1</translation>
    </message>
    <message>
        <source>nothing can be saved in %1</source>
        <translation>لا يمكن الحفظ في %1</translation>
    </message>
    <message>
        <source>no printer is chosen</source>
        <translation>لم تُختر طابعة</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Nobody is waiting before you</source>
        <translation>لا أحد ينتظر قبلك</translation>
    </message>
    <message>
        <source>1 person is waiting before you</source>
        <translation>شخص واحد ينتظر قبلك</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting before you</source>
        <translation><numerusform>لا أحد ينتظر قبلك</numerusform><numerusform>شخص واحد ينتظر قبلك</numerusform><numerusform>شخصان ينتظران قبلك</numerusform><numerusform>%n أشخاص ينتظرون قبلك</numerusform><numerusform>%n شخصًا ينتظرون قبلك</numerusform><numerusform>%n شخص ينتظرون قبلك</numerusform></translation>
    </message>
    <message>
        <source>The wait is about %1</source>
        <translation>الانتظار حوالي %1</translation>
    </message>
    <message>
        <source>Arrived at %1</source>
        <translation>وقت الوصول %1</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>يرجى الانتظار حتى يُنادى على رقمك.</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>صفحة اختبار</translation>
    </message>
    <message>
        <source>Printed at %1</source>
        <translation>طُبعت في %1</translation>
    </message>
    <message>
        <source>Both edges and the last line must be on the paper.</source>
        <translation>يجب أن يظهر الطرفان والسطر الأخير على الورق.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::DeskTickets</name>
    <message>
        <source>Not printed: this desk has no printer for tickets yet.</source>
        <translation>لم تُطبع: ليس لهذا المكتب طابعة تذاكر بعد.</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>اختيار طابعة</translation>
    </message>
    <message>
        <source>Choose a patient in the line: nobody has arrived at this desk yet.</source>
        <translation>اختر مريضًا من الطابور: لم يصل أحد إلى هذا المكتب بعد.</translation>
    </message>
    <message>
        <source>Ticket %1 was not printed: %2</source>
        <translation>لم تُطبع التذكرة %1: %2</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
    <message>
        <source>Ticket %1 was sent to %2</source>
        <translation>أُرسلت التذكرة %1 إلى %2</translation>
    </message>
    <message>
        <source>This desk prints no tickets.</source>
        <translation>هذا المكتب لا يطبع تذاكر.</translation>
    </message>
    <message>
        <source>Tickets of this desk go to %1</source>
        <translation>تذاكر هذا المكتب تذهب إلى %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::TicketPrinterDialog</name>
    <message>
        <source>Ticket printer of this computer</source>
        <translation>طابعة التذاكر لهذا الحاسوب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>طباعة صفحة اختبار</translation>
    </message>
    <message>
        <source>Tickets go to</source>
        <translation>تذهب التذاكر إلى</translation>
    </message>
    <message>
        <source>Printed when somebody is checked in or walks in here</source>
        <translation>تُطبع عند تسجيل حضور أحد أو قدومه بدون موعد هنا</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Folder for tickets</source>
        <translation>مجلد التذاكر</translation>
    </message>
    <message>
        <source>Nowhere: no tickets are printed</source>
        <translation>لا مكان: لا تُطبع تذاكر</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>ملفات PDF في مجلد</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>لفة 80 مم</translation>
    </message>
    <message>
        <source>Roll, 58 mm</source>
        <translation>لفة 58 مم</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>اختر مجلدًا موجودًا.</translation>
    </message>
    <message>
        <source>The test page was sent to %1.</source>
        <translation>أُرسلت صفحة الاختبار إلى %1.</translation>
    </message>
    <message>
        <source>The test page was not printed: %1.</source>
        <translation>لم تُطبع صفحة الاختبار: %1.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ReportsPage</name>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>إغلاق اليوم</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ClosingModel</name>
    <message>
        <source>called at %1</source>
        <translation>نُودي عليه في %1</translation>
    </message>
    <message>
        <source>with the doctor since %1</source>
        <translation>عند الطبيب منذ %1</translation>
    </message>
    <message>
        <source>on hold since %1</source>
        <translation>معلّق منذ %1</translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <translation>ينتظر منذ %1</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>booked, did not come</source>
        <translation>محجوز ولم يحضر</translation>
    </message>
    <message>
        <source>booked for %1</source>
        <translation>محجوز في %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ClosingView</name>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>العودة إلى اليوم</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>إغلاق اليوم</translation>
    </message>
    <message>
        <source>Was seen</source>
        <translation>تمّت معاينته</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>لم يكن حاضرًا</translation>
    </message>
    <message>
        <source>Had gone</source>
        <translation>كان قد غادر</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>إلغاء…</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>What is open could not be asked for. %1</source>
        <translation>تعذّر السؤال عمّا هو مفتوح. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>لا شيء مفتوح</translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation><numerusform>لا شيء مفتوح</numerusform><numerusform>واحد ما زال مفتوحًا</numerusform><numerusform>اثنان ما زالا مفتوحين</numerusform><numerusform>%n ما زالت مفتوحة</numerusform><numerusform>%n ما زالت مفتوحة</numerusform><numerusform>%n ما زالت مفتوحة</numerusform></translation>
    </message>
    <message>
        <source>Nothing of this day is open.</source>
        <translation>لا شيء مفتوح من هذا اليوم.</translation>
    </message>
    <message>
        <source>Closed at %1 by %2.</source>
        <translation>أُغلق في %1 بواسطة %2.</translation>
    </message>
    <message>
        <source>%1 was left open: %2, %3.</source>
        <translation>تُرك %1 مفتوحًا: %2، %3.</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>زيارة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation><numerusform>لا زيارات</numerusform><numerusform>زيارة واحدة</numerusform><numerusform>زيارتان</numerusform><numerusform>%n زيارات</numerusform><numerusform>%n زيارة</numerusform><numerusform>%n زيارة</numerusform></translation>
    </message>
    <message>
        <source>1 booking</source>
        <translation>موعد واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation><numerusform>لا مواعيد</numerusform><numerusform>موعد واحد</numerusform><numerusform>موعدان</numerusform><numerusform>%n مواعيد</numerusform><numerusform>%n موعدًا</numerusform><numerusform>%n موعد</numerusform></translation>
    </message>
    <message>
        <source>Work it off</source>
        <translation>إنهاؤه</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>أُغلق %1.</translation>
    </message>
    <message>
        <source>To close the day: %1</source>
        <translation>لإغلاق اليوم: %1</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The day is worked off: close it</source>
        <translation>انتهى العمل على اليوم: إغلاقه</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>اختر صفًا أولًا.</translation>
    </message>
    <message>
        <source>A visit cannot be cancelled. Say whether the patient was seen, was not there or had gone.</source>
        <translation>لا يمكن إلغاء زيارة. بيّن هل رأى الطبيب المريض أم لم يكن موجودًا أم كان قد غادر.</translation>
    </message>
    <message>
        <source>Nobody has arrived for this booking, so there is no visit to end.</source>
        <translation>لم يصل أحد لهذا الموعد، فلا زيارة تُنهى.</translation>
    </message>
    <message>
        <source>Booked for %1: that the patient was not there can be said from %2 on.</source>
        <translation>محجوز في %1: يمكن تسجيل عدم الحضور ابتداءً من %2.</translation>
    </message>
    <message>
        <source>This cannot be done with this booking now.</source>
        <translation>لا يمكن فعل هذا بهذا الموعد الآن.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::BehindDialog</name>
    <message>
        <source>ended when the day was closed</source>
        <translation>أُنهيت عند إغلاق اليوم</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is counted here.</source>
        <translation>لا شيء محسوب هنا.</translation>
    </message>
    <message>
        <source>Show more (%1 of %2)</source>
        <translation>عرض المزيد (%1 من %2)</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::BehindModel</name>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FigureCharts</name>
    <message>
        <source>%1 min</source>
        <comment>of an axis</comment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1: %2 arrivals, %3 with a booking, %4 walk-ins</source>
        <translation>%1: وصل %2، منهم %3 بموعد و%4 بدون موعد</translation>
    </message>
    <message>
        <source>Arrivals by hour</source>
        <translation>الواصلون حسب الساعة</translation>
    </message>
    <message>
        <source>Wait by hour of arrival</source>
        <translation>الانتظار حسب ساعة الوصول</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Nine in ten</source>
        <translation>تسعة من عشرة</translation>
    </message>
    <message>
        <source>Arrivals by weekday</source>
        <translation>الواصلون حسب يوم الأسبوع</translation>
    </message>
    <message>
        <source>Arrivals by day</source>
        <translation>الواصلون حسب اليوم</translation>
    </message>
    <message>
        <source>%1: no waits</source>
        <translation>%1: لا انتظار</translation>
    </message>
    <message>
        <source>%1: median %2, nine in ten up to %3, of %4 waits</source>
        <translation>%1: الوسيط %2، تسعة من عشرة حتى %3، من %4 فترات انتظار</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FiguresModel</name>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FiguresTable</name>
    <message>
        <source>Figures by doctor</source>
        <translation>الأرقام حسب الطبيب</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::PeriodBar</name>
    <message>
        <source>Back (PgUp)</source>
        <translation>رجوع (PgUp)</translation>
    </message>
    <message>
        <source>Forward (PgDn)</source>
        <translation>تقدّم (PgDn)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>اليوم (T)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>كم يومًا</translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation>أرقام مَن</translation>
    </message>
    <message>
        <source>1.11 or 2026-11-01</source>
        <translation>1.11 أو 2026-11-01</translation>
    </message>
    <message>
        <source>30.11 or today</source>
        <translation>30.11 أو today</translation>
    </message>
    <message>
        <source>All doctors</source>
        <translation>جميع الأطباء</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FiguresView</name>
    <message>
        <source>Count again</source>
        <translation>إعادة الحساب</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>طباعة وتصدير</translation>
    </message>
    <message>
        <source>The figures could not be counted. %1</source>
        <translation>تعذّر حساب الأرقام. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Counting was cancelled.</source>
        <translation>أُلغي الحساب.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري الحساب…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Counted at %1</source>
        <translation>حُسبت في %1</translation>
    </message>
    <message>
        <source>There are no arrivals and no bookings on %1.</source>
        <translation>لا يوجد واصلون ولا مواعيد يوم %1.</translation>
    </message>
    <message>
        <source>There are no arrivals and no bookings in %1.</source>
        <translation>لا يوجد واصلون ولا مواعيد في %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>It adds up: %1.</source>
        <translation>المجموع: %1.</translation>
    </message>
    <message>
        <source>Point at a figure to read what it counts; Enter or a click shows the records behind it.</source>
        <translation>أشر إلى رقم لقراءة ما يحسبه؛ Enter أو نقرة تُظهر السجلات التي خلفه.</translation>
    </message>
    <message>
        <source>How right the estimates were is shown for up to 92 days.</source>
        <translation>تُعرض دقة التقديرات لمدة لا تتجاوز 92 يومًا.</translation>
    </message>
    <message>
        <source>How right the estimates were is not known. %1</source>
        <translation>دقة التقديرات غير معروفة. %1</translation>
    </message>
    <message>
        <source>There is nothing to take along yet.</source>
        <translation>لا يوجد ما يُؤخذ بعد.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>كملف PDF…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>PgUp, PgDn</translation>
    </message>
    <message>
        <source>In the figures: the days before and after</source>
        <translation>في الأرقام: الأيام السابقة والتالية</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>In the figures: today</source>
        <translation>في الأرقام: اليوم</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>On a figure, a bar or a cell: the records behind it</source>
        <translation>على رقم أو عمود أو خلية: السجلات التي خلفه</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>طباعة التقرير</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FigureTiles</name>
    <message>
        <source>nothing measured</source>
        <translation>لم يُقَس شيء</translation>
    </message>
    <message>
        <source>nine in ten up to %1 · longest %2</source>
        <translation>تسعة من عشرة حتى %1 · الأطول %2</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>وسيط الانتظار</translation>
    </message>
    <message>
        <source>Median with doctor</source>
        <translation>الوسيط عند الطبيب</translation>
    </message>
    <message>
        <source>%1 came · %2 still booked</source>
        <translation>حضر %1 · ما زال محجوزًا %2</translation>
    </message>
    <message>
        <source>%1 with a booking · %2 walk-ins</source>
        <translation>%1 بموعد · %2 بدون موعد</translation>
    </message>
    <message>
        <source>%1 left · %2 not there · %3 open</source>
        <translation>غادر %1 · لم يحضر النداء %2 · مفتوح %3</translation>
    </message>
    <message>
        <source>%1 of bookings</source>
        <translation>%1 من المواعيد</translation>
    </message>
</context>
<context>
    <name>FiguresTakeaway</name>
    <message>
        <source>Report %1</source>
        <translation>تقرير %1</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::FollowingBox</name>
    <message>
        <source>Looking for the dates…</source>
        <translation>جارٍ البحث عن التواريخ…</translation>
    </message>
    <message>
        <source>All stay where they are.</source>
        <translation>تبقى كلها في مواعيدها.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n bookings move. Space changes what becomes of one.</source>
        <translation><numerusform>يُنقل %1 من %n حجوزات. مفتاح المسافة يغيّر ما يصير إليه أحدها.</numerusform><numerusform>يُنقل %1 من %n حجوزات. مفتاح المسافة يغيّر ما يصير إليه أحدها.</numerusform><numerusform>يُنقل %1 من %n حجوزات. مفتاح المسافة يغيّر ما يصير إليه أحدها.</numerusform><numerusform>يُنقل %1 من %n حجوزات. مفتاح المسافة يغيّر ما يصير إليه أحدها.</numerusform><numerusform>يُنقل %1 من %n حجوزات. مفتاح المسافة يغيّر ما يصير إليه أحدها.</numerusform><numerusform>يُنقل %1 من %n حجوزات. مفتاح المسافة يغيّر ما يصير إليه أحدها.</numerusform></translation>
    </message>
</context>
<context>
    <name>AuditRequest</name>
    <message>
        <source>Appointment booked</source>
        <translation>حُجز موعد</translation>
    </message>
    <message>
        <source>Series booked</source>
        <translation>حُجزت سلسلة مواعيد</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>نُقل موعد</translation>
    </message>
    <message>
        <source>Appointments of a series moved</source>
        <translation>نُقلت مواعيد من سلسلة</translation>
    </message>
    <message>
        <source>Appointments of a doctor moved</source>
        <translation>نُقلت مواعيد طبيب</translation>
    </message>
    <message>
        <source>New times for a doctor&apos;s day looked up</source>
        <translation>استُعرضت أوقات جديدة ليوم طبيب</translation>
    </message>
    <message>
        <source>Notes of an appointment changed</source>
        <translation>عُدّلت ملاحظات موعد</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>أُلغي موعد</translation>
    </message>
    <message>
        <source>Appointments of a series cancelled</source>
        <translation>أُلغيت مواعيد من سلسلة</translation>
    </message>
    <message>
        <source>Appointment restored</source>
        <translation>أُعيد موعد</translation>
    </message>
    <message>
        <source>Appointment marked as no-show</source>
        <translation>سُجّل عدم حضور موعد</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تسجيل دخول</translation>
    </message>
    <message>
        <source>Signed in again</source>
        <translation>تسجيل دخول مجدد</translation>
    </message>
    <message>
        <source>Sign-in renewed</source>
        <translation>تجديد تسجيل الدخول</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تسجيل خروج</translation>
    </message>
    <message>
        <source>Window unlocked</source>
        <translation>فُتح قفل نافذة</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>غُيّرت كلمة المرور</translation>
    </message>
    <message>
        <source>Account made</source>
        <translation>أُنشئ حساب</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>عُدّل حساب</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>أُعيد ضبط كلمة المرور</translation>
    </message>
    <message>
        <source>Clinic made</source>
        <translation>أُنشئت عيادة</translation>
    </message>
    <message>
        <source>Clinic changed</source>
        <translation>عُدّلت عيادة</translation>
    </message>
    <message>
        <source>Room made</source>
        <translation>أُنشئت غرفة</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>عُدّلت غرفة</translation>
    </message>
    <message>
        <source>Doctor made</source>
        <translation>أُضيف طبيب</translation>
    </message>
    <message>
        <source>Doctor changed</source>
        <translation>عُدّل طبيب</translation>
    </message>
    <message>
        <source>Doctor&apos;s availability changed</source>
        <translation>تغيّر توفر طبيب</translation>
    </message>
    <message>
        <source>Service made</source>
        <translation>أُنشئت خدمة</translation>
    </message>
    <message>
        <source>Service changed</source>
        <translation>عُدّلت خدمة</translation>
    </message>
    <message>
        <source>Working hours changed</source>
        <translation>عُدّلت ساعات العمل</translation>
    </message>
    <message>
        <source>Patient registered</source>
        <translation>سُجّل مريض</translation>
    </message>
    <message>
        <source>Patient&apos;s data changed</source>
        <translation>عُدّلت بيانات مريض</translation>
    </message>
    <message>
        <source>Patient&apos;s file opened</source>
        <translation>فُتح ملف مريض</translation>
    </message>
    <message>
        <source>Similar patients looked up</source>
        <translation>بُحث عن مرضى متشابهين</translation>
    </message>
    <message>
        <source>Patient&apos;s history opened</source>
        <translation>فُتح سجل مريض</translation>
    </message>
    <message>
        <source>Two records compared</source>
        <translation>قُورن سجلان</translation>
    </message>
    <message>
        <source>Records merged</source>
        <translation>دُمج سجلان</translation>
    </message>
    <message>
        <source>Records separated</source>
        <translation>فُصل سجلان</translation>
    </message>
    <message>
        <source>Patient checked in</source>
        <translation>سُجّل وصول مريض</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>حضور بدون موعد</translation>
    </message>
    <message>
        <source>Visit taken a step on</source>
        <translation>تقدّمت زيارة خطوة</translation>
    </message>
    <message>
        <source>Patient called</source>
        <translation>نودي مريض</translation>
    </message>
    <message>
        <source>Next patient called</source>
        <translation>نودي المريض التالي</translation>
    </message>
    <message>
        <source>Patient moved in the line</source>
        <translation>نُقل مريض في الدور</translation>
    </message>
    <message>
        <source>Move in the line taken back</source>
        <translation>أُلغي نقل في الدور</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>أُغلق يوم</translation>
    </message>
    <message>
        <source>Waiting-list wish added</source>
        <translation>أُضيفت رغبة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Waiting-list wish changed</source>
        <translation>عُدّلت رغبة في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Waiting-list wish closed</source>
        <translation>أُغلقت رغبة في قائمة الانتظار</translation>
    </message>
    <message>
        <source>List printed or saved</source>
        <translation>طُبعت قائمة أو حُفظت</translation>
    </message>
    <message>
        <source>Visits behind a figure opened</source>
        <translation>فُتحت الزيارات وراء رقم</translation>
    </message>
    <message>
        <source>Booking taken back</source>
        <translation>أُلغي حجز للتو</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>استُعيدت نسخة احتياطية</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>صُدّر سجل التدقيق</translation>
    </message>
</context>
<context>
    <name>AuditField</name>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>وقت الإنشاء</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>وقت التعديل</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>العيادة</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Shown in the waiting room</source>
        <translation>ما يظهر في غرفة الانتظار</translation>
    </message>
    <message>
        <source>Printed on tickets</source>
        <translation>ما يُطبع على التذاكر</translation>
    </message>
    <message>
        <source>No-show after (min)</source>
        <translation>عدم حضور بعد (د)</translation>
    </message>
    <message>
        <source>Walk-ins move up after (min)</source>
        <translation>تقديم من بلا موعد بعد (د)</translation>
    </message>
    <message>
        <source>Times are held for (min)</source>
        <translation>مدة حجز الوقت المؤقت (د)</translation>
    </message>
    <message>
        <source>Waiting: amber after (min)</source>
        <translation>الانتظار: برتقالي بعد (د)</translation>
    </message>
    <message>
        <source>Waiting: red after (min)</source>
        <translation>الانتظار: أحمر بعد (د)</translation>
    </message>
    <message>
        <source>No-show after calls</source>
        <translation>عدم حضور بعد عدد نداءات</translation>
    </message>
    <message>
        <source>Reception may overbook</source>
        <translation>يجوز للاستقبال الحجز الزائد</translation>
    </message>
    <message>
        <source>Called: amber after (min)</source>
        <translation>بعد النداء: برتقالي بعد (د)</translation>
    </message>
    <message>
        <source>Called: red after (min)</source>
        <translation>بعد النداء: أحمر بعد (د)</translation>
    </message>
    <message>
        <source>With doctor: amber after (min)</source>
        <translation>عند الطبيب: برتقالي بعد (د)</translation>
    </message>
    <message>
        <source>With doctor: red after (min)</source>
        <translation>عند الطبيب: أحمر بعد (د)</translation>
    </message>
    <message>
        <source>On hold: amber after (min)</source>
        <translation>معلّق: برتقالي بعد (د)</translation>
    </message>
    <message>
        <source>On hold: red after (min)</source>
        <translation>معلّق: أحمر بعد (د)</translation>
    </message>
    <message>
        <source>Names in notices</source>
        <translation>الأسماء في الإشعارات</translation>
    </message>
    <message>
        <source>Calls are said aloud</source>
        <translation>النداءات تُقال بصوت</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور الوظيفي</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>العيادات</translation>
    </message>
    <message>
        <source>Must change the password</source>
        <translation>يجب تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>التخصص</translation>
    </message>
    <message>
        <source>Ticket letters</source>
        <translation>حروف التذكرة</translation>
    </message>
    <message>
        <source>Shared line</source>
        <translation>دور مشترك</translation>
    </message>
    <message>
        <source>Calls from shared lines</source>
        <translation>ينادي من الأدوار المشتركة</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>التوفر</translation>
    </message>
    <message>
        <source>Late by (min)</source>
        <translation>تأخر (د)</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>يعود في</translation>
    </message>
    <message>
        <source>Said for the day</source>
        <translation>لليوم</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>يسري من</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>يسري حتى</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Birth date known to the</source>
        <translation>دقة تاريخ الميلاد</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>الرقم القومي</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>تنبيهات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>MRN</source>
        <translation>رقم الملف</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>دُمج في</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Booked by way of</source>
        <translation>طريقة الحجز</translation>
    </message>
    <message>
        <source>Overbooked</source>
        <translation>حجز زائد</translation>
    </message>
    <message>
        <source>Why overbooked</source>
        <translation>سبب الحجز الزائد</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>حجزه</translation>
    </message>
    <message>
        <source>Booked at</source>
        <translation>وقت الحجز</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>وقت الوصول</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>وقت الإلغاء</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>ألغاه</translation>
    </message>
    <message>
        <source>Why cancelled</source>
        <translation>سبب الإلغاء</translation>
    </message>
    <message>
        <source>No-show noted at</source>
        <translation>وقت تسجيل عدم الحضور</translation>
    </message>
    <message>
        <source>Times moved</source>
        <translation>مرات النقل</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>وقت التأكيد</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>الإلحاح</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Booked time</source>
        <translation>وقت الموعد</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>رقم التذكرة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>ليس قبل</translation>
    </message>
    <message>
        <source>Place in the line</source>
        <translation>المكان في الدور</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>النداءات</translation>
    </message>
    <message>
        <source>First called at</source>
        <translation>أول نداء</translation>
    </message>
    <message>
        <source>Last called at</source>
        <translation>آخر نداء</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>وقت البدء</translation>
    </message>
    <message>
        <source>On hold since</source>
        <translation>معلّق منذ</translation>
    </message>
    <message>
        <source>Why on hold</source>
        <translation>سبب التعليق</translation>
    </message>
    <message>
        <source>Time on hold (ms)</source>
        <translation>مدة التعليق (م.ث)</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>وقت الانتهاء</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>سبب الانتهاء</translation>
    </message>
    <message>
        <source>Came back at</source>
        <translation>وقت العودة</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>أغلقه</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>وضعه</translation>
    </message>
    <message>
        <source>Lets others go first</source>
        <translation>يقدّم غيره</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>خلف</translation>
    </message>
    <message>
        <source>Moved up for its wait</source>
        <translation>مقدّم لطول الانتظار</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>الزيارة</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>Waiting-list wishes</source>
        <translation>رغبات قائمة الانتظار</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>إلى أين</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
</context>
<context>
    <name>AuditValue</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>موظف استقبال</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>شاشة</translation>
    </message>
    <message>
        <source>Ticket only</source>
        <translation>التذكرة فقط</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>الأحرف الأولى</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>تقديري</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>أُدخل خطأ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>With doctor</source>
        <translation>عند الطبيب</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئ</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>الإنترنت</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>العيادة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>كشف اليوم</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>ملف تقويم</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Phone list</source>
        <translation>قائمة الهاتف</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على ورق</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>كملف</translation>
    </message>
    <message>
        <source>As a PDF</source>
        <translation>كملف PDF</translation>
    </message>
</context>
<context>
    <name>AuditNames</name>
    <message>
        <source>User %1</source>
        <translation>المستخدم %1</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>الخادم</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CallListDialog</name>
    <message>
        <source>Whom to call · %1</source>
        <translation>من يُتصل به · %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Print phone list</source>
        <translation>طباعة قائمة الهاتف</translation>
    </message>
    <message>
        <source>Phone list as PDF</source>
        <translation>قائمة الهاتف كملف PDF</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>لا رقم هاتف</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: ملغى</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1، الآن %2</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
</context>
<context>
    <name>FormState</name>
    <message>
        <source>No connection to the server. What you typed is kept; it can be sent when the connection is back.</source>
        <translation>لا اتصال بالخادم. ما كتبته محفوظ ويمكن إرساله عند عودة الاتصال.</translation>
    </message>
</context>
<context>
    <name>KeptDay</name>
    <message>
        <source>The day is too large to be kept on this computer.</source>
        <translation>اليوم أكبر من أن يُحفظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It is larger than any day that was kept.</source>
        <translation>إنه أكبر من أي يوم محفوظ.</translation>
    </message>
    <message>
        <source>The file is not a day that this program kept.</source>
        <translation>الملف ليس يومًا حفظه هذا البرنامج.</translation>
    </message>
    <message>
        <source>It was kept by another version of this program.</source>
        <translation>حفظته نسخة أخرى من هذا البرنامج.</translation>
    </message>
    <message>
        <source>It is damaged, or it is another account&apos;s, another server&apos;s or another computer&apos;s.</source>
        <translation>إنه تالف، أو يخص حسابًا آخر أو خادمًا آخر أو حاسوبًا آخر.</translation>
    </message>
</context>
<context>
    <name>medcrm::DayKeeper</name>
    <message>
        <source>It was another account&apos;s and has been removed.</source>
        <translation>كان لحساب آخر وقد أُزيل.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>لا يمكن قراءة %1.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not have its key.</source>
        <translation>لا يوجد مفتاحه في سلسلة مفاتيح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It was more than 7 days old and has been removed.</source>
        <translation>كان عمره أكثر من 7 أيام وقد أُزيل.</translation>
    </message>
    <message>
        <source>The last known day on this computer can&apos;t be shown. %1</source>
        <translation>لا يمكن عرض آخر يوم معروف على هذا الحاسوب. %1</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::AlreadyOpen</name>
    <message>
        <source>This program is already open</source>
        <translation>هذا البرنامج مفتوح بالفعل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>It runs with the profile %1, which only one window can use at a time.</source>
        <translation>يعمل بالملف الشخصي %1 الذي لا تستخدمه إلا نافذة واحدة في الوقت نفسه.</translation>
    </message>
    <message>
        <source>Go to its window. For a second one, give another folder with %1.</source>
        <translation>انتقل إلى نافذته. ولفتح نافذة ثانية حدّد مجلدًا آخر بالخيار %1.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SettingsProblem</name>
    <message>
        <source>A setting of this program is wrong</source>
        <translation>أحد إعدادات هذا البرنامج خاطئ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Start without it</source>
        <translation>ابدأ من دونه</translation>
    </message>
    <message>
        <source>%1 is set to “%2”. %3</source>
        <translation>قيمة %1 هي «%2». %3</translation>
    </message>
    <message>
        <source>It stands in %1.</source>
        <translation>وهو مكتوب في %1.</translation>
    </message>
    <message>
        <source>The program can start without it, until the file is mended.</source>
        <translation>يمكن للبرنامج أن يبدأ من دونه إلى أن يُصحَّح الملف.</translation>
    </message>
    <message>
        <source>Ask the person who looks after this computer to mend the file, then try again.</source>
        <translation>اطلب من المسؤول عن هذا الحاسوب تصحيح الملف، ثم أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::OutageStrip</name>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation><numerusform>%n يوم</numerusform><numerusform>يوم واحد</numerusform><numerusform>يومان</numerusform><numerusform>%n أيام</numerusform><numerusform>%n يومًا</numerusform><numerusform>%n يوم</numerusform></translation>
    </message>
    <message>
        <source>No connection since %1 · what you see is from %2 (%3 old)</source>
        <translation>لا اتصال منذ %1 · ما تراه يعود إلى %2 (عمره %3)</translation>
    </message>
    <message>
        <source>No connection to the server · what you see is from %1 (%2 old)</source>
        <translation>لا اتصال بالخادم · ما تراه يعود إلى %1 (عمره %2)</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>طباعة كشف اليوم</translation>
    </message>
</context>
</TS>
