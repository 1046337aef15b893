<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>medcrm::ui::ActionButton</name>
    <message>
        <source>Working</source>
        <translation>جارٍ التنفيذ</translation>
    </message>
</context>
<context>
    <name>medcrm::Api</name>
    <message>
        <source>The server&apos;s answer could not be read (%1: %2). This program and the server may be of different versions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>medcrm::ui::ArrivalCommands</name>
    <message>
        <source>Checked in %1, ticket %2</source>
        <translation>سُجّل وصول %1، التذكرة %2</translation>
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
    <name>medcrm::ui::BookDialog</name>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
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
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>↑ ↓ change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Book all the same, because</source>
        <translation>احجز رغم ذلك، لأن</translation>
    </message>
    <message>
        <source>24.11., tomorrow, mon, +7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks change that day: this time does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a patient.</source>
        <translation>اختر مريضًا.</translation>
    </message>
    <message>
        <source>Choose a doctor.</source>
        <translation>اختر طبيبًا.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>اختر خدمة.</translation>
    </message>
    <message>
        <source>Taken from %1 to %2: %3, %4.</source>
        <translation>محجوز من %1 إلى %2: %3، %4.</translation>
    </message>
    <message>
        <source>Overbook</source>
        <translation>حجز إضافي</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the server. This was not done.</source>
        <translation>لا يوجد اتصال بالخادم. لم يُنفّذ هذا.</translation>
    </message>
</context>
<context>
    <name>medcrm::Connection</name>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يجيب.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1.</source>
        <translation>تعذّر الوصول إلى الخادم: %1.</translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>انقطع الاتصال بالخادم.</translation>
    </message>
    <message>
        <source>Another computer answers in place of the server, or the server has a new identity. Nothing was sent. Ask the person who looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not speak this program&apos;s protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not heard of any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>medcrm::ui::CurrentVisitCard</name>
    <message>
        <source>Walk-in</source>
        <translation>بدون موعد</translation>
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
        <source>1 visit</source>
        <translation>زيارة واحدة</translation>
    </message>
    <message>
        <source>Call again in %1 s</source>
        <translation>إعادة النداء بعد %1 ث</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>أول زيارة</translation>
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
        <source>No one to call before %1</source>
        <translation>لا أحد لندائه قبل %1</translation>
    </message>
    <message>
        <source>You have already called a patient.</source>
        <translation>لقد ناديت مريضًا بالفعل.</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>تم الكشف %1</translation>
    </message>
    <message>
        <source>Average consultation %1</source>
        <translation>متوسط الكشف %1</translation>
    </message>
    <message>
        <source>%1 %2 has arrived</source>
        <translation>%1 وصل %2</translation>
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
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>medcrm::ui::ExpectedDelegate</name>
    <message>
        <source>Check in</source>
        <translation>تسجيل الوصول</translation>
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
    <name>medcrm::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No connection to the server. What you typed is kept; it can be sent when the connection is back.</source>
        <translation>لا اتصال بالخادم. ما كتبته محفوظ ويمكن إرساله عند عودة الاتصال.</translation>
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
        <source>No, quit</source>
        <translation>لا، إنهاء</translation>
    </message>
    <message>
        <source>This computer meets %1 for the first time. Compare the fingerprint with the one that &quot;medcrm-server fingerprint&quot; prints on the server. If they differ, do not go on.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses this program</source>
        <translation>الخادم يرفض هذا البرنامج</translation>
    </message>
    <message>
        <source>The server %1 can&apos;t be reached; trying again. %2</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>medcrm::ui::LaneCardDelegate</name>
    <message>
        <source>not before %1</source>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>with doctor</source>
        <translation>مع الطبيب</translation>
    </message>
    <message numerus="yes">
        <source>called %n times</source>
        <translation><numerusform>نودي %n مرات</numerusform><numerusform>نودي %n مرات</numerusform><numerusform>نودي %n مرات</numerusform><numerusform>نودي %n مرات</numerusform><numerusform>نودي %n مرات</numerusform><numerusform>نودي %n مرات</numerusform></translation>
    </message>
    <message>
        <source>called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>معلّق</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::LaneModel</name>
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
        <translation type="unfinished"></translation>
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
        <source>12.3.1990, a year, or an age like 40</source>
        <translation>12.3.1990 أو سنة أو عمر مثل 40</translation>
    </message>
    <message>
        <source>Registered %1, MRN %2</source>
        <translation>سُجّل %1، ملف %2</translation>
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
</context>
<context>
    <name>medcrm::ui::ReceptionWindow</name>
    <message>
        <source>Medical CRM — Reception</source>
        <translation>Medical CRM — الاستقبال</translation>
    </message>
    <message>
        <source>Search; / does the same</source>
        <translation type="unfinished"></translation>
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
        <source>Only today&apos;s list was searched: %1</source>
        <translation>جرى البحث في قائمة اليوم فقط: %1</translation>
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
    <name>medcrm::ui::SessionWindow</name>
    <message>
        <source>Your account is not assigned to a clinic yet. Ask your administrator.</source>
        <translation>حسابك غير مرتبط بعيادة بعد. اسأل المدير.</translation>
    </message>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>انتهت جلستك. سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
</context>
<context>
    <name>medcrm::ui::SimilarPatients</name>
    <message>
        <source>Already registered? Choose instead of registering twice:</source>
        <translation>مسجّل من قبل؟ اختره بدل تسجيله مرتين:</translation>
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
</context>
<context>
    <name>DoctorStateMenu</name>
    <message>
        <source>%1 is shown as: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform><numerusform>%n دقيقة</numerusform></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Seen</source>
        <translation>تم الكشف</translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedDate</name>
    <message>
        <source>Write a date like 12.3.1990, a year, or an age like 40.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a date after 1880.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born about %1 · about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day like 24.11., tomorrow, mon or +7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 10:15.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitMenu</name>
    <message>
        <source>Test</source>
        <translation>تحليل</translation>
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
        <source>Not before %n minutes</source>
        <translation><numerusform>ليس قبل %n دقيقة</numerusform><numerusform>ليس قبل %n دقيقة</numerusform><numerusform>ليس قبل %n دقيقة</numerusform><numerusform>ليس قبل %n دقيقة</numerusform><numerusform>ليس قبل %n دقيقة</numerusform><numerusform>ليس قبل %n دقيقة</numerusform></translation>
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
        <source>To the lists and buttons; ← → between the lanes</source>
        <translation>إلى القوائم والأزرار؛ ← → بين المسارات</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>On an expected patient: cancel the booking</source>
        <translation>عند مريض متوقع: إلغاء الحجز</translation>
    </message>
</context>
</TS>
